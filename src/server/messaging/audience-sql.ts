import type { IsoDate } from "@/domain/calendar/day";
import type { Audience } from "@/domain/messaging/message-input";
import { Prisma } from "@/server/db/generated/client";

/** Whom a message without a day counts as coming to a service: booked since then, or ahead. */
export const recentDays = 30;

/**
 * The open families of an audience, as a condition on the family `f`. A class is that of the school year under way, or
 * of the next one in summer; the service and the day are those of the same child. On a day, only who has a place.
 */
export function inAudienceSql(
  communeId: string,
  { schoolId, classId, serviceId, day }: Audience,
  today: IsoDate,
): Prisma.Sql {
  const open = Prisma.sql`f.commune_id = ${communeId}::uuid AND f.closed_at IS NULL AND f.merged_into_id IS NULL`;
  const reference = day ?? today;
  const ofClass =
    schoolId || classId
      ? Prisma.sql`AND EXISTS (
          SELECT FROM enrolment e JOIN school_class k ON k.id = e.class_id
          WHERE e.child_id = cf.child_id
            AND e.school_year_id = (
              SELECT y.id FROM school_year y WHERE y.commune_id = f.commune_id AND y.last_day >= ${reference}::date
              ORDER BY y.first_day LIMIT 1)
            AND (${schoolId}::uuid IS NULL OR k.school_id = ${schoolId}::uuid)
            AND (${classId}::uuid IS NULL OR k.id = ${classId}::uuid))`
      : Prisma.empty;
  const booked =
    serviceId || day
      ? Prisma.sql`AND EXISTS (
          SELECT FROM booking b
          WHERE b.family_id = f.id AND b.child_id = cf.child_id AND (${serviceId}::uuid IS NULL OR b.service_id = ${serviceId}::uuid)
            AND ${
              day
                ? Prisma.sql`b.day = ${day}::date AND b.status = 'BOOKED'`
                : Prisma.sql`b.day >= ${today}::date - ${recentDays}::int AND b.status <> 'CANCELLED'`
            })`
      : Prisma.empty;
  if (ofClass === Prisma.empty && booked === Prisma.empty) return open;
  return Prisma.sql`${open} AND EXISTS (SELECT FROM child_family cf WHERE cf.family_id = f.id ${ofClass} ${booked})`;
}

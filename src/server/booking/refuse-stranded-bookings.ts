import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

type Stranded = { bookings: number; firstDay: IsoDate | null };

/**
 * Refuses CLASS_LEAVES_BOOKINGS when what is booked for children after `today`, in school years that are known, is no
 * longer offered in the class they are in now. Asked of those whose class has just changed.
 */
export async function refuseStrandedBookings(db: Db, today: IsoDate, childIds: readonly string[]): Promise<void> {
  if (childIds.length === 0) return;
  const [stranded] = await db.$queryRaw<Stranded[]>`
    SELECT count(*)::int AS bookings, min(b.day)::text AS "firstDay"
    FROM booking b
    JOIN school_year y ON y.commune_id = b.commune_id AND b.day BETWEEN y.first_day AND y.last_day
    WHERE b.child_id = ANY(${childIds}::uuid[]) AND b.day > ${today}::date AND b.status <> 'CANCELLED'
      AND NOT EXISTS (
        SELECT FROM enrolment e
        JOIN school_class k ON k.id = e.class_id
        JOIN service_school ss ON ss.school_id = k.school_id AND ss.service_id = b.service_id
        WHERE e.child_id = b.child_id AND e.school_year_id = y.id)`;
  if (stranded?.firstDay) {
    const { bookings, firstDay } = stranded;
    throw new RefusedError({ code: "CLASS_LEAVES_BOOKINGS", bookings, firstDay });
  }
}

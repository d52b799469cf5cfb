import type { IsoDate } from "@/domain/calendar/day";
import { audienceLabel } from "@/domain/messaging/audience-label";
import type { Audience } from "@/domain/messaging/message-input";
import type { Db } from "@/server/db/tenant";
import { familyAddressesSql } from "@/server/family/family-addresses";
import { RefusedError } from "@/server/refused-error";
import { inAudienceSql } from "./audience-sql";

export type AudienceNumbers = { families: number; addresses: number; withoutAddress: number };

/** How many families, how many addresses, and how many families without one. */
export async function countAudience(
  db: Db,
  communeId: string,
  audience: Audience,
  today: IsoDate,
): Promise<AudienceNumbers> {
  const [row] = await db.$queryRaw<AudienceNumbers[]>`
    SELECT count(*)::int AS "families", coalesce(sum(reached), 0)::int AS "addresses",
           count(*) FILTER (WHERE reached = 0)::int AS "withoutAddress"
    FROM (
      SELECT (SELECT count(*) FROM ${familyAddressesSql} a) AS reached
      FROM family f WHERE ${inAudienceSql(communeId, audience, today)}) counted`;
  return row ?? { families: 0, addresses: 0, withoutAddress: 0 };
}

/** Who it is for, in words. Refuses NOT_FOUND when a school, a class or a service is not of the commune. */
export async function labelAudience(db: Db, communeId: string, audience: Audience): Promise<string> {
  const { schoolId, classId, serviceId, day } = audience;
  const [row] = await db.$queryRaw<{ school: string | null; className: string | null; service: string | null }[]>`
    SELECT (SELECT o.name FROM school o WHERE o.id = ${schoolId}::uuid AND o.commune_id = ${communeId}::uuid) AS "school",
           (SELECT k.name FROM school_class k
            WHERE k.id = ${classId}::uuid AND k.commune_id = ${communeId}::uuid
              AND (${schoolId}::uuid IS NULL OR k.school_id = ${schoolId}::uuid)) AS "className",
           (SELECT s.name FROM service s WHERE s.id = ${serviceId}::uuid AND s.commune_id = ${communeId}::uuid) AS "service"`;
  const { school = null, className = null, service = null } = row ?? {};
  const isMissing = (schoolId && !school) || (classId && !className) || (serviceId && !service);
  if (isMissing) throw new RefusedError({ code: "NOT_FOUND" });
  return audienceLabel({ school, className, service, day });
}

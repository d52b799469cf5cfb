import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { personNameSql } from "./person-name-sql";

/**
 * Where the mairie writes to the family `f` (email, display_name), as a lateral relation: each adult with an account and
 * an address; a family without any, its adults as the dossier knows them, but for those whose account was disabled. An
 * address gets one message, whoever has it.
 */
export const familyAddressesSql = Prisma.sql`(
  SELECT DISTINCT ON (lower(known.email)) known.email, known.display_name
  FROM (
    SELECT own.email, own.display_name FROM account own
    WHERE own.family_id = f.id AND own.role = 'FAMILY' AND own.email IS NOT NULL AND own.disabled_at IS NULL
    UNION ALL
    SELECT g.email, ${personNameSql("g")} FROM guardian g
    WHERE g.family_id = f.id AND g.email IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM account own
        WHERE own.family_id = f.id AND own.role = 'FAMILY' AND own.email IS NOT NULL AND own.disabled_at IS NULL)
      AND NOT EXISTS (SELECT FROM account gone WHERE gone.guardian_id = g.id AND gone.disabled_at IS NOT NULL)) known
  ORDER BY lower(known.email), known.display_name)`;

export type Addressee = { familyId: string; to: string; displayName: string };

/** Whom to write to in these families. */
export function addresseesOf(db: Db, familyIds: readonly string[]): Promise<Addressee[]> {
  return db.$queryRaw<Addressee[]>`
    SELECT f.id AS "familyId", a.email AS "to", a.display_name AS "displayName"
    FROM family f CROSS JOIN LATERAL ${familyAddressesSql} a
    WHERE f.id = ANY(${familyIds}::uuid[])
    ORDER BY f.id, lower(a.email)`;
}

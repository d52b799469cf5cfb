import type { IsoDate } from "@/domain/calendar/day";
import { nameKey } from "@/domain/family/name-key";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

type Names = { birthName: string; usageName: string | null; firstNames: string };

export type AskedPerson = Names & ({ birthDay: IsoDate } | { email: string | null; phone: string | null });

/**
 * Who may be known already, for staff only: a child of the same birth day, last name (birth or usage) and first names
 * alike; an adult of such names, the same e-mail or phone (E.164). Names are compared without accents, case nor hyphens;
 * first names are alike as `alikeFirstNames` says. One statement, whatever the number of people; for each, the exact ones
 * first.
 */
export async function findDuplicates(
  db: Db,
  communeId: string,
  people: readonly AskedPerson[],
): Promise<PossibleDuplicate[]> {
  if (people.length === 0) return [];
  const asked = JSON.stringify(people.map(columnsOf));
  return db.$queryRaw<PossibleDuplicate[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${asked}::jsonb) AS a (
        row int, birth_day date, last_names text[], first_names text, email text, phone text)),
    -- Their names are made into keys once, whatever the number of people born that day who are asked about.
    born AS MATERIALIZED (
      SELECT ch.id, ch.birth_day, search_key(ch.first_names) AS first_names,
             ARRAY[search_key(ch.birth_name), search_key(ch.usage_name)] AS last_names,
             concat_ws(' ', coalesce(ch.usage_name, ch.birth_name), ch.first_names) AS person
      FROM child ch WHERE ch.commune_id = ${communeId}::uuid AND ch.birth_day IN (SELECT birth_day FROM asked)),
    children AS (
      SELECT a.row, cf.family_id, ch.id AS child_id, ch.person, 'child' AS because,
             ch.first_names = a.first_names AS is_exact
      FROM asked a
      JOIN born ch ON ch.birth_day = a.birth_day AND ch.last_names && a.last_names
        AND ${alikeFirstNames(Prisma.sql`ch.first_names`)}
      JOIN child_family cf ON cf.child_id = ch.id),
    adults AS (
      SELECT a.row, g.id, 'adult' AS because FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.birth_key = ANY (a.last_names)
        AND a.first_names <> '' AND ${alikeFirstNames(Prisma.sql`search_key(g.first_names)`)}
      WHERE a.birth_day IS NULL
      UNION SELECT a.row, g.id, 'adult' FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.usage_key = ANY (a.last_names)
        AND a.first_names <> '' AND ${alikeFirstNames(Prisma.sql`search_key(g.first_names)`)}
      WHERE a.birth_day IS NULL
      UNION SELECT a.row, g.id, 'email' FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.email_key = a.email
      UNION SELECT a.row, g.id, 'phone' FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.phone = a.phone
      UNION SELECT a.row, g.id, 'phone' FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.second_phone = a.phone),
    people AS (
      SELECT * FROM children
      UNION ALL
      SELECT adults.row, g.family_id, NULL, concat_ws(' ', coalesce(g.usage_name, g.birth_name), g.first_names), because, false
      FROM adults JOIN guardian g USING (id))
    SELECT DISTINCT found.row, f.id AS "familyId", f.number AS "familyNumber", f.name AS "familyName",
      f.closed_at IS NOT NULL AS closed, found.child_id AS "childId", found.person, found.because,
      found.is_exact AS "isExact"
    FROM people AS found
    JOIN family f ON f.id = found.family_id AND f.merged_into_id IS NULL
    ORDER BY found.row, found.is_exact DESC, f.number`;
}

function alikeFirstNames(known: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${known} = a.first_names OR starts_with(${known}, a.first_names || ' ')
    OR starts_with(a.first_names, ${known} || ' '))`;
}

function columnsOf(person: AskedPerson, row: number) {
  const lastNames = [person.birthName, person.usageName].map((name) => nameKey(name ?? "")).filter((key) => key !== "");
  const known = "birthDay" in person ? { birth_day: person.birthDay } : contactsOf(person);
  return { row, last_names: lastNames, first_names: nameKey(person.firstNames), ...known };
}

function contactsOf({ email, phone }: { email: string | null; phone: string | null }) {
  return { email: email?.trim().toLowerCase() || null, phone };
}

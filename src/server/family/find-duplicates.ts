import type { IsoDate } from "@/domain/calendar/day";
import { nameKey } from "@/domain/family/name-key";
import type { Db } from "@/server/db/tenant";

type Names = { birthName: string; usageName: string | null; firstNames: string };

export type AskedPerson = Names & ({ birthDay: IsoDate } | { email: string | null; phone: string | null });

export type PossibleDuplicate = {
  /** Place of the person in the list that was asked about. */
  row: number;
  familyId: string;
  familyNumber: number;
  familyName: string;
  closed: boolean;
  /** Set when it is a child who is known already. */
  childId: string | null;
  /** As the family known already has it: "Martin Léa". */
  person: string;
  because: "child" | "adult" | "email" | "phone";
};

/**
 * Who may be known already, for staff only: a child of the same birth day, last name (birth or usage) and first name; an
 * adult of the same names, e-mail or phone (E.164). Names are compared without accents, case nor hyphens, first names by
 * the first of them. One statement, whatever the number of people; `exceptFamilyId` is left out.
 */
export async function findDuplicates(
  db: Db,
  communeId: string,
  people: readonly AskedPerson[],
  exceptFamilyId: string | null = null,
): Promise<PossibleDuplicate[]> {
  if (people.length === 0) return [];
  const asked = JSON.stringify(people.map(columnsOf));
  return db.$queryRaw<PossibleDuplicate[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${asked}::jsonb) AS a (
        row int, birth_day date, last_names text[], first_name text, email text, phone text)),
    children AS (
      SELECT a.row, cf.family_id, ch.id AS child_id, concat_ws(' ', coalesce(ch.usage_name, ch.birth_name), ch.first_names) AS person,
             'child' AS because
      FROM asked a
      JOIN child ch ON ch.commune_id = ${communeId}::uuid AND ch.birth_day = a.birth_day
        AND split_part(search_key(ch.first_names), ' ', 1) = a.first_name
        AND (search_key(ch.birth_name) = ANY (a.last_names) OR search_key(ch.usage_name) = ANY (a.last_names))
      JOIN child_family cf ON cf.child_id = ch.id),
    adults AS (
      SELECT a.row, g.id, 'adult' AS because FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.birth_key = ANY (a.last_names)
        AND a.first_name <> '' AND split_part(search_key(g.first_names), ' ', 1) = a.first_name
      WHERE a.birth_day IS NULL
      UNION SELECT a.row, g.id, 'adult' FROM asked a
      JOIN guardian g ON g.commune_id = ${communeId}::uuid AND g.usage_key = ANY (a.last_names)
        AND a.first_name <> '' AND split_part(search_key(g.first_names), ' ', 1) = a.first_name
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
      SELECT adults.row, g.family_id, NULL, concat_ws(' ', coalesce(g.usage_name, g.birth_name), g.first_names), because
      FROM adults JOIN guardian g USING (id))
    SELECT DISTINCT found.row, f.id AS "familyId", f.number AS "familyNumber", f.name AS "familyName",
      f.closed_at IS NOT NULL AS closed, found.child_id AS "childId", found.person, found.because
    FROM people AS found
    JOIN family f ON f.id = found.family_id AND f.merged_into_id IS NULL
    WHERE f.id IS DISTINCT FROM ${exceptFamilyId}::uuid
    ORDER BY found.row, f.number`;
}

function columnsOf(person: AskedPerson, row: number) {
  const lastNames = [person.birthName, person.usageName].map((name) => nameKey(name ?? "")).filter((key) => key !== "");
  const known = "birthDay" in person ? { birth_day: person.birthDay } : contactsOf(person);
  return { row, last_names: lastNames, first_name: nameKey(person.firstNames).split(" ")[0] ?? "", ...known };
}

function contactsOf({ email, phone }: { email: string | null; phone: string | null }) {
  return { email: email?.trim().toLowerCase() || null, phone };
}

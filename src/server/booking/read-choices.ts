import type { Db } from "@/server/db/tenant";

/** What staff choose among: schools, their classes, the services offered to them. */
export type Choices = {
  schools: { id: string; name: string }[];
  classes: { id: string; name: string; schoolId: string }[];
  services: { id: string; name: string; schoolIds: string[] }[];
};

export async function readChoices(db: Db, communeId: string): Promise<Choices> {
  const [row] = await db.$queryRaw<{ choices: Choices }[]>`
    SELECT json_build_object(
      'schools', coalesce((
        SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id)
        FROM school o WHERE o.commune_id = ${communeId}::uuid), '[]'),
      'classes', coalesce((
        SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'schoolId', k.school_id)
          ORDER BY o.name, k.position, k.name)
        FROM school_class k JOIN school o ON o.id = k.school_id WHERE k.commune_id = ${communeId}::uuid), '[]'),
      'services', coalesce((
        SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'schoolIds', (
          SELECT coalesce(json_agg(ss.school_id), '[]') FROM service_school ss WHERE ss.service_id = s.id))
          ORDER BY s.position, s.starts_at, s.id)
        FROM service s WHERE s.commune_id = ${communeId}::uuid), '[]')) AS choices`;
  if (!row) throw new Error("Choices were not read");
  return row.choices;
}

import type { DeclaredClosure } from "@/domain/calendar/closures";
import type { Db } from "@/server/db/tenant";

/** What each closure concerns, by its id: "Cantine, École des Tilleuls, CE2"; "Toute la commune" without a choice. */
export async function closureWords(
  db: Db,
  closures: readonly Pick<DeclaredClosure, "id" | "schoolId" | "classId" | "serviceId">[],
): Promise<Map<string, string>> {
  const ids = (of: "schoolId" | "classId" | "serviceId") => closures.flatMap((one) => one[of] ?? []);
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM school WHERE id = ANY(${ids("schoolId")}::uuid[])
    UNION ALL SELECT id::text, name FROM school_class WHERE id = ANY(${ids("classId")}::uuid[])
    UNION ALL SELECT id::text, name FROM service WHERE id = ANY(${ids("serviceId")}::uuid[])`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    closures.map(({ id, schoolId, classId, serviceId }) => {
      const known = [serviceId, schoolId, classId].flatMap((one) => (one === null ? [] : (names.get(one) ?? [])));
      return [id, known.length === 0 ? "Toute la commune" : known.join(", ")];
    }),
  );
}

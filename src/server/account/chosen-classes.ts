import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

export type ChosenPlace = { schoolYearId: string; classId: string };

export type ChosenClasses = { schoolYearId: string; classIds: readonly string[] };

/**
 * The class chosen for each child of a request, by its place; null where none was. Refuses NOT_FOUND for a class or a
 * year of another commune: the foreign keys look past row-level security.
 */
export async function chosenEnrolments(
  db: Db,
  communeId: string,
  { schoolYearId, classIds }: ChosenClasses,
): Promise<(place: number) => ChosenPlace | null> {
  const ids = [...new Set(classIds.filter((id) => id !== ""))];
  if (ids.length === 0 || schoolYearId === "") return () => null;
  const classes = await db.schoolClass.count({ where: { communeId, id: { in: ids } } });
  const years = await db.schoolYear.count({ where: { communeId, id: schoolYearId } });
  if (classes !== ids.length || years !== 1) throw new RefusedError({ code: "NOT_FOUND" });
  return (place: number) => {
    const classId = classIds[place];
    return classId ? { schoolYearId, classId } : null;
  };
}

import { levelsOf } from "@/domain/calendar/levels";
import type { ImportedChild, ImportIssue } from "@/domain/family/import/imported";
import { nameKey } from "@/domain/family/name-key";
import type { Db } from "@/server/db/tenant";

/** A class of the file: one that is known, or one to create. */
export type ImportedClass = { id: string | null; schoolId: string; schoolName: string; name: string; level: string };

export type FoundClasses = {
  /** Of each child, in their order; null: the file says none. */
  ofChild: (ImportedClass | null)[];
  issues: ImportIssue[];
};

/** Which class each child is in, by its name within its school; the only school need not be named. */
export async function findClasses(
  db: Db,
  communeId: string,
  children: readonly ImportedChild[],
): Promise<FoundClasses> {
  const schools = await db.school.findMany({
    where: { communeId },
    select: { id: true, name: true, classes: { select: { id: true, name: true, level: true } } },
  });
  const [onlySchool] = schools.length === 1 ? schools : [];
  const schoolOf = new Map(schools.map((school) => [nameKey(school.name), school]));
  const classes = new Map<string, ImportedClass>();
  for (const { id: schoolId, name: schoolName, classes: known } of schools) {
    for (const one of known) classes.set(`${schoolId} ${nameKey(one.name)}`, { ...one, schoolId, schoolName });
  }
  const issues: ImportIssue[] = [];
  const ofChild = children.map((child) => {
    if (child.className === "") return null;
    const school = child.schoolName === "" ? onlySchool : schoolOf.get(nameKey(child.schoolName));
    if (!school) {
      issues.push({ ...child.place, message: unknownSchool(child, schools.length) });
      return null;
    }
    const key = `${school.id} ${nameKey(child.className)}`;
    const found = classes.get(key) ?? newClass(child, school);
    classes.set(key, found);
    return found;
  });
  return { ofChild, issues };
}

function newClass({ className, level }: ImportedChild, { id, name }: { id: string; name: string }): ImportedClass {
  const levels = levelsOf(level).length > 0 ? levelsOf(level) : levelsOf(className);
  return { id: null, schoolId: id, schoolName: name, name: className, level: levels.join("-") || level || className };
}

function unknownSchool({ schoolName }: ImportedChild, schools: number): string {
  if (schools === 0) return "Aucune école n’est encore créée.";
  return schoolName === ""
    ? "Colonne « École » vide : il y a plusieurs écoles."
    : `L’école « ${schoolName} » n’existe pas dans le portail.`;
}

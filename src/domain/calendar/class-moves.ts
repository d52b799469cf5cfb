import { levelOfChild, levelsOf, nextLevel } from "./levels";

export type KnownClass = { id: string; name: string; level: string; schoolId: string };

/** A child of the year that ends. `placedIn`: its class of next year, when it has one already. */
export type PupilOfYear = { childId: string; classId: string; birthYear: number; placedIn: string | null };

/** Where a child goes next year; "leaves" after the last level, "undecided" when the mairie has to say. */
export type ClassMove = { childId: string } & (
  | { kind: "moves" | "placed"; classId: string }
  | { kind: "leaves" | "undecided" }
);

/** One level up for each child, in the class it leads to. `startYear`: in which the year that ends began. */
export function proposeMoves(
  pupils: readonly PupilOfYear[],
  classes: readonly KnownClass[],
  startYear: number,
): ClassMove[] {
  const known = new Map(classes.map((one) => [one.id, one]));
  return pupils.map(({ childId, classId, birthYear, placedIn }): ClassMove => {
    if (placedIn !== null) return { childId, kind: "placed", classId: placedIn };
    const current = known.get(classId);
    const level = current ? levelOfChild(current.level, birthYear, startYear) : null;
    if (!current || level === null) return { childId, kind: "undecided" };
    const next = nextLevel(level);
    if (next === null) return { childId, kind: "leaves" };
    const wanted = classes.filter((one) => levelsOf(one.level).includes(next));
    const classOfNext = onlyOne(wanted, current);
    return classOfNext ? { childId, kind: "moves", classId: classOfNext.id } : { childId, kind: "undecided" };
  });
}

/** Its own class of several levels, else the only one of its school, else the only one anywhere (from nursery to primary). */
function onlyOne(wanted: readonly KnownClass[], current: KnownClass): KnownClass | null {
  if (wanted.some(({ id }) => id === current.id)) return current;
  const here = wanted.filter(({ schoolId }) => schoolId === current.schoolId);
  const choices = here.length > 0 ? here : wanted;
  return choices.length === 1 ? (choices[0] ?? null) : null;
}

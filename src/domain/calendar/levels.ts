/** The levels of a primary school, from the youngest. */
export const schoolLevels = ["TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

/** In the calendar year in which the school year begins, a child of petite section turns three. */
const AGE_OF_FIRST_LEVEL = 2;

/** The levels a class has, as the mairie writes them: "CP", "PS-MS", "CE1/CE2"; none for "ULIS". */
export function levelsOf(level: string): SchoolLevel[] {
  const words = level.toUpperCase().split(/[^A-Z0-9]+/);
  return schoolLevels.filter((known) => words.includes(known));
}

/** The level after, null after the last one: the child leaves. */
export function nextLevel(level: SchoolLevel): SchoolLevel | null {
  return schoolLevels[schoolLevels.indexOf(level) + 1] ?? null;
}

/** Where a class stands among the others: by its youngest level; unknown levels come last. */
export function levelRank(level: string): number {
  const [youngest] = levelsOf(level);
  return youngest === undefined ? schoolLevels.length : schoolLevels.indexOf(youngest);
}

/**
 * The level of a child in a class: the class's own; of several, the one of the child's age, or the nearest to it.
 * `startYear`: the calendar year in which the school year begins. Null where the class has no level we know.
 */
export function levelOfChild(classLevel: string, birthYear: number, startYear: number): SchoolLevel | null {
  const ofAge = startYear - birthYear - AGE_OF_FIRST_LEVEL;
  return levelsOf(classLevel).reduce<SchoolLevel | null>((nearest, level) => {
    if (nearest === null) return level;
    const distance = (one: SchoolLevel) => Math.abs(schoolLevels.indexOf(one) - ofAge);
    return distance(level) < distance(nearest) ? level : nearest;
  }, null);
}

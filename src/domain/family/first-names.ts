import { nameKey } from "./name-key";

/**
 * Whether two people may bear the same first names: all of them, or one has more of them written than the other. "Léa" and
 * "Lea Marie" may, "Mohamed Amine" and "Mohamed Yassine", "Marie-Lou" and "Marie-Ange" may not: twins share a first word.
 * `find-duplicates.ts` says the same in SQL.
 */
export function alikeFirstNames(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  return first === second || second.startsWith(`${first} `) || first.startsWith(`${second} `);
}

/** The very same first names; no accent, case nor hyphen counts. */
export function sameFirstNames(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

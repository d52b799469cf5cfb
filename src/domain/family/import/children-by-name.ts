import { alikeFirstNames, sameFirstNames } from "../first-names";

/**
 * The children of a file, found again by a key (a last name, with a birth day or without) and by first names alike. Looked
 * up, never searched: a town has thousands of children.
 */
export function childrenByName() {
  const known = new Map<string, { index: number; firstNames: string }[]>();
  return {
    add(keys: readonly string[], firstNames: string, index: number): void {
      for (const key of keys) known.set(key, [...(known.get(key) ?? []), { index, firstNames }]);
    },
    /** Those of these very first names if there are any, otherwise those whose first names are alike; each once. */
    find(keys: readonly string[], firstNames: string, isPossible: (index: number) => boolean = () => true): number[] {
      const alike = keys
        .flatMap((key) => known.get(key) ?? [])
        .filter((child) => alikeFirstNames(child.firstNames, firstNames) && isPossible(child.index));
      const same = alike.filter((child) => sameFirstNames(child.firstNames, firstNames));
      return [...new Set((same.length > 0 ? same : alike).map(({ index }) => index))];
    },
  };
}

export type ChildrenByName = ReturnType<typeof childrenByName>;

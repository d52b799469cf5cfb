import type { RequestFacts } from "@/domain/account/request-input";
import { mostHouseholds } from "@/domain/family/households";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import type { Db } from "@/server/db/tenant";
import { findDuplicates } from "@/server/family/find-duplicates";
import { RefusedError } from "@/server/refused-error";

export type KnownChild = {
  /** Of the child of the request that looks like this one. */
  place: number;
  childId: string;
  /** As it is known: "Martin Léa". */
  person: string;
  households: { familyId: string; familyNumber: number; familyName: string }[];
  /** It has as many households as a child can have. */
  isFull: boolean;
};

/** The children of the commune that those of a request may be, the likeliest first; for staff only. */
export async function knownChildren(db: Db, communeId: string, facts: RequestFacts): Promise<KnownChild[]> {
  return childrenAmong(await findDuplicates(db, communeId, facts.children));
}

/** The same, among people found already for a request whose children come first. */
export function childrenAmong(people: readonly PossibleDuplicate[]): KnownChild[] {
  const known = new Map<string, KnownChild>();
  for (const found of people) {
    const { row: place, childId, person, familyId, familyNumber, familyName } = found;
    if (childId === null) continue;
    const key = `${place} ${childId}`;
    const households = [...(known.get(key)?.households ?? []), { familyId, familyNumber, familyName }];
    known.set(key, { place, childId, person, households, isFull: households.length >= mostHouseholds });
  }
  return [...known.values()];
}

/**
 * Whom staff said a child of a request is, by its place: a known child, or null for one to make. Refuses NOT_FOUND for a
 * child who does not look like it, and DUPLICATE_FAMILY when it looks like somebody and nobody said whether it is.
 */
export function chosenChild(
  known: readonly KnownChild[],
  place: number,
  knownChildIds: readonly string[],
): string | null {
  const alike = known.filter((child) => child.place === place);
  const chosen = knownChildIds[place];
  const [household] = alike.flatMap(({ households }) => households);
  if (chosen === undefined && household) {
    const { familyNumber, familyName } = household;
    throw new RefusedError({ code: "DUPLICATE_FAMILY", familyNumber, familyName });
  }
  if (!chosen) return null;
  if (!alike.some(({ childId }) => childId === chosen)) throw new RefusedError({ code: "NOT_FOUND" });
  return chosen;
}

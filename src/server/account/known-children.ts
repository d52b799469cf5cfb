import type { RequestFacts } from "@/domain/account/request-input";
import type { Db } from "@/server/db/tenant";
import { mostHouseholds } from "@/server/family/change-households";
import { findDuplicates } from "@/server/family/find-duplicates";

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
  const known = new Map<string, KnownChild>();
  for (const found of await findDuplicates(db, communeId, facts.children)) {
    const { row: place, childId, person, familyId, familyNumber, familyName } = found;
    if (childId === null) continue;
    const key = `${place} ${childId}`;
    const households = [...(known.get(key)?.households ?? []), { familyId, familyNumber, familyName }];
    known.set(key, { place, childId, person, households, isFull: households.length >= mostHouseholds });
  }
  return [...known.values()];
}

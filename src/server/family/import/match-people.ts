import type { ImportedFamilies, ImportedHousehold } from "@/domain/family/import/imported";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import type { Db } from "@/server/db/tenant";
import { findDuplicates } from "../find-duplicates";

export type PeopleMatches = {
  /** Where each child is known already: one row per family. */
  ofChild: (index: number) => PossibleDuplicate[];
  /** Who looks like an adult of this household. */
  ofHousehold: (household: ImportedHousehold) => PossibleDuplicate[];
};

/** Looks for everybody of the files among the families of the commune, in one statement. Phones are E.164 already. */
export async function matchPeople(
  db: Db,
  communeId: string,
  { children, households }: ImportedFamilies,
): Promise<PeopleMatches> {
  const adults = households.flatMap((household) => household.adults.map((adult) => ({ household, adult })));
  const asked = [...children, ...adults.map(({ adult }) => adult)];
  const found = await findDuplicates(db, communeId, asked);
  const ofChild = new Map<number, PossibleDuplicate[]>();
  const ofHousehold = new Map<ImportedHousehold, PossibleDuplicate[]>();
  for (const match of found) {
    const adult = adults[match.row - children.length];
    if (match.row < children.length) ofChild.set(match.row, [...(ofChild.get(match.row) ?? []), match]);
    else if (adult) ofHousehold.set(adult.household, [...(ofHousehold.get(adult.household) ?? []), match]);
  }
  return {
    ofChild: (index) => (ofChild.get(index) ?? []).filter(({ childId }) => childId !== null),
    ofHousehold: (household) => ofHousehold.get(household) ?? [],
  };
}

/** A household of the file beside what the portal knows. */
export type HouseholdFacts = {
  /** Families of its children who are known: which child, and how many households of the file that child is in. */
  ofChildren: readonly { familyId: string; householdsInFile: number }[];
  /** Families of adults who look like its own, and by what. */
  ofAdults: readonly { familyId: string; because: "adult" | "email" | "phone" | "child" }[];
};

/**
 * The family that a household of the file already is; null: a new one. A child who is known says so, unless the file
 * puts it in two households: then the adults have to be the same people. Without a known child, an adult of the same
 * name who is reached at the same place says so; a name alone is only a possible duplicate.
 */
export function knownFamily({ ofChildren, ofAdults }: HouseholdFacts): string | null {
  const adultsOf = (familyId: string) => ofAdults.filter((adult) => adult.familyId === familyId);
  const sameAdults = ofChildren.find(({ familyId }) => adultsOf(familyId).length > 0);
  if (sameAdults) return sameAdults.familyId;
  const onlyHome = ofChildren.find(({ householdsInFile }) => householdsInFile === 1);
  if (onlyHome) return onlyHome.familyId;
  const reached = ofAdults.find(({ familyId, because }) => {
    return because === "adult" && adultsOf(familyId).some((one) => one.because === "email" || one.because === "phone");
  });
  return reached?.familyId ?? null;
}

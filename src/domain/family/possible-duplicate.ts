/** Somebody of a family who may be the person that is being written down; for staff only. */
export type PossibleDuplicate = {
  /** Place of the person in the list that was asked about. */
  row: number;
  familyId: string;
  familyNumber: number;
  familyName: string;
  closed: boolean;
  /** Set when it is a child who is known already. */
  childId: string | null;
  /** As the family known already has it: "Martin Léa". */
  person: string;
  /** Of a child: its first names are the very same, not only alike. */
  isExact: boolean;
  because: "child" | "adult" | "email" | "phone";
};

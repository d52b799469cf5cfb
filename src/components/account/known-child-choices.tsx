"use client";

import { SelectField } from "@/components/form/select-field";
import type { StaffRequest } from "./request-facts-card";

export type KnownChildChoicesProps = {
  request: Pick<StaffRequest, "facts" | "knownChildren">;
  /** Who is in that family already is not asked about. */
  exceptFamilyId?: string;
};

/** For each child of a request who looks like one that is known: whether it is that one. */
export function KnownChildChoices({ request: { facts, knownChildren }, exceptFamilyId }: KnownChildChoicesProps) {
  return facts.children.map(({ firstNames, birthDay }, place) => {
    const known = knownChildren.filter((child) => child.place === place);
    const isThere = known.some(({ households }) => households.some(({ familyId }) => familyId === exceptFamilyId));
    if (known.length === 0 || isThere) return null;
    return (
      <SelectField
        key={`${firstNames} ${birthDay}`}
        name={`knownChildIds.${place}`}
        label={`${firstNames} est`}
        options={[
          ...known.map((child) => ({ value: child.childId, label: shown(child) })),
          { value: "", label: "Un autre enfant : faire une fiche" },
        ]}
      />
    );
  });
}

function shown({ person, households, isFull }: StaffRequest["knownChildren"][number]): string {
  const families = households.map(({ familyName, familyNumber }) => `famille ${familyName} n° ${familyNumber}`);
  return `${person}, ${families.join(" et ")}${isFull ? " (a déjà deux foyers)" : ""}`;
}

/** What the form starts from: each child is the likeliest of those it looks like. */
export function likeliestChildren({ facts, knownChildren }: KnownChildChoicesProps["request"]): string[] {
  return facts.children.map((_, place) => knownChildren.find((child) => child.place === place)?.childId ?? "");
}

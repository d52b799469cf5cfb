"use client";

import { SelectField } from "@/components/form/select-field";
import { namedClasses } from "@/domain/calendar/named-classes";
import type { StaffRequest } from "./request-facts-card";

export type ClassChoicesProps = {
  request: Pick<StaffRequest, "facts" | "places">;
  /** Whether the class of a child is asked, by its place in the request; every one's otherwise. */
  isAsked?: (place: number) => boolean;
};

/** The class of each child, in a year that is not over; nothing is chosen for good, a child may wait for its class. */
export function ClassChoices({ request: { facts, places }, isAsked = () => true }: ClassChoicesProps) {
  const asked = facts.children.filter((_, place) => isAsked(place));
  if (places.years.length === 0 || places.classes.length === 0 || asked.length === 0) return null;
  const classes = namedClasses(places.classes).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        name="schoolYearId"
        label="Année scolaire"
        options={places.years.map(({ id, label }) => ({ value: id, label }))}
      />
      {facts.children.map(({ firstNames, birthName, birthDay }, place) =>
        isAsked(place) ? (
          <SelectField
            key={`${firstNames} ${birthName} ${birthDay}`}
            name={`classIds.${place}`}
            label={`Classe de ${firstNames}`}
            options={[{ value: "", label: "Pas encore" }, ...classes]}
          />
        ) : null,
      )}
    </>
  );
}

/** What the form starts from: the first year, and for each child the one class of its school and level, if there is one. */
export function proposedClasses({ facts, places }: ClassChoicesProps["request"]) {
  return {
    schoolYearId: places.years[0]?.id ?? "",
    classIds: facts.children.map(({ schoolId, level }) => {
      const fitting = places.classes.filter(
        (one) => one.level === level && (schoolId === "" || one.schoolId === schoolId),
      );
      return fitting.length === 1 ? (fitting[0]?.id ?? "") : "";
    }),
  };
}

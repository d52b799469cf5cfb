import { expect, test } from "vitest";
import { householdName } from "@/components/family/staff/household-name";

test.each([
  ["Martin", "Petit", ["Martin", "Petit"]],
  ["Lefèvre", "LEFEVRE", ["Lefèvre (n° 12)", "LEFEVRE (n° 40)"]],
])("two households, %s and %s, are told apart", (one, other, names) => {
  const households = [
    { id: "a", number: 12, name: one },
    { id: "b", number: 40, name: other },
  ];
  expect(["a", "b"].map((id) => householdName(households, id))).toEqual(names);
});

test("a household that is not the child's any more has no name", () => {
  expect(householdName([], "a")).toBe("");
});

import { expect, test } from "vitest";
import { knownEnrolment } from "@/components/family/staff/known-enrolment";

const lea = {
  enrolments: [
    { schoolYearId: "2026", schoolYear: "2026-2027", classId: "cp", className: "CP", school: "Jules-Ferry" },
    { schoolYearId: "2027", schoolYear: "2027-2028", classId: "ce1", className: "CE1", school: "Jules-Ferry" },
  ],
};

test.each([
  ["2026", "cp"],
  ["2027", "ce1"],
  ["2028", ""],
])("for the school year %s, the form of a child shows its class of that year: %j", (schoolYearId, classId) => {
  expect(knownEnrolment(lea, schoolYearId)).toEqual({ schoolYearId, classId });
});

import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { audienceLabel } from "@/domain/messaging/audience-label";
import { familyMessageInput } from "@/domain/messaging/message-input";

const none = { school: null, className: null, service: null, day: null };

test.each([
  [none, "Toutes les familles"],
  [{ ...none, className: "CE2" }, "CE2"],
  [{ ...none, service: "Cantine", day: day("2026-09-03") }, "Cantine · jeudi 3 septembre 2026"],
])("who a message is for: %o", (names, label) => {
  expect(audienceLabel(names)).toBe(label);
});

test("an empty choice of the form is no choice", () => {
  const typed = { schoolId: "", classId: "", serviceId: "", day: "", subject: " Objet ", text: " Texte " };
  expect(familyMessageInput.parse(typed)).toEqual({
    schoolId: null,
    classId: null,
    serviceId: null,
    day: null,
    subject: "Objet",
    text: "Texte",
  });
});

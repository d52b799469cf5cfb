import { expect, test } from "vitest";
import { changedMeanwhile, untouched } from "@/components/family/staff/changed-meanwhile";

const fields = {
  name: { label: "Nom" },
  resident: { label: "Habite la commune" },
  note: { label: "Note" },
};
const opened = { name: "Moreau", resident: true, note: null };
const saved = { name: "Moreau-Petit", resident: false, note: null };

test("what somebody else changed is said, in words; an empty field is no change", () => {
  expect(changedMeanwhile({ opened, saved: { ...saved, note: "" }, fields })).toEqual([
    { name: "name", label: "Nom", words: "« Moreau-Petit »" },
    { name: "resident", label: "Habite la commune", words: "non" },
  ]);
});

test("saving over it keeps what the other changed wherever nothing was typed here", () => {
  expect(untouched({ opened, saved, typed: { ...opened, name: "Moreau-Grand", note: "À rappeler" }, fields })).toEqual([
    "resident",
  ]);
});

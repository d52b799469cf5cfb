import { expect, test } from "vitest";
import { pendingMigrations } from "../../../src/launch/migrations.mjs";

const files = [
  { name: "1_house", sql: "", checksum: "a" },
  { name: "2_room", sql: "", checksum: "b" },
];
const finished_at = new Date(0);

test("what was not applied is pending, in order", () => {
  expect(pendingMigrations(files, []).map(({ name }) => name)).toEqual(["1_house", "2_room"]);
  const applied = [{ name: "1_house", checksum: "a", finished_at }];
  expect(pendingMigrations(files, applied).map(({ name }) => name)).toEqual(["2_room"]);
});

test.each([
  ["changed since", { name: "1_house", checksum: "z", finished_at }, "a été modifiée"],
  ["unknown here", { name: "3_later", checksum: "c", finished_at }, "mettez Préau à jour"],
  ["left half-way", { name: "1_house", checksum: "a", finished_at: null }, "a été interrompue"],
])("an applied migration %s is refused", (_case, applied, sentence) => {
  expect(() => pendingMigrations(files, [applied])).toThrow(sentence);
});

import { anAccount } from "@tests/builders/account";
import { aSchoolYear } from "@tests/builders/calendar";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { expect, test } from "vitest";

test.each([
  ["on the last day of a year, that one", "2027-07-02T16:00+02:00", "2026-2027"],
  ["the day after, the next", "2027-07-03T08:00+02:00", "2027-2028"],
  ["after the last one known, the last", "2029-01-10T10:00+01:00", "2027-2028"],
])("the year chosen first: %s", async (_when, now, label) => {
  const { id: communeId } = await aCommune();
  await aSchoolYear(communeId, { label: "2026-2027", firstDay: "2026-09-01", lastDay: "2027-07-02" });
  await aSchoolYear(communeId, { label: "2027-2028", firstDay: "2027-09-01", lastDay: "2028-07-05" });
  const { admin } = await callerFor(await anAccount(communeId, { role: "AGENT" }), { now });
  const { years, currentYearId } = await admin.import.form();
  expect(years.map((year) => year.label)).toEqual(["2026-2027", "2027-2028"]);
  expect(years.find(({ id }) => id === currentYearId)?.label).toBe(label);
});

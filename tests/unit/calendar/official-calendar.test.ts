import { expect, test } from "vitest";
import { isSchoolZone, officialCalendar, type SchoolZone } from "@/domain/calendar/official-calendar";

test.each<[SchoolZone, string, string]>([
  ["A", "2027-02-13", "2027-02-28"],
  ["B", "2027-02-20", "2027-03-07"],
  ["C", "2027-02-06", "2027-02-21"],
])("zone %s is on winter break from %s to %s", (zone, from, to) => {
  expect(officialCalendar(zone).breaks).toContainEqual({ label: "Vacances d’hiver", from, to });
});

test.each<SchoolZone>(["A", "B", "C"])("zone %s has two known years and twelve breaks, in order", (zone) => {
  const { schoolYears, breaks } = officialCalendar(zone);
  expect(schoolYears).toEqual([
    { label: "2025-2026", firstDay: "2025-09-01", lastDay: "2026-07-03" },
    { label: "2026-2027", firstDay: "2026-09-01", lastDay: "2027-07-02" },
  ]);
  const starts = breaks.map(({ from }) => from);
  expect(starts).toEqual([...starts].sort());
  expect(breaks).toHaveLength(12);
});

test("the return of summer 2027 is not published: the break has no end", () => {
  expect(officialCalendar("A").breaks.at(-1)).toEqual({ label: "Vacances d’été", from: "2027-07-03", to: null });
});

test("Corsica and overseas are not zones of the official file", () => {
  expect(isSchoolZone("B")).toBe(true);
  expect(isSchoolZone("corse")).toBe(false);
});

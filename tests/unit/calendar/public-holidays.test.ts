import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { easterSunday, type HolidayRegion, publicHolidayOn, publicHolidays } from "@/domain/calendar/public-holidays";

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2028, "2028-04-16"],
  [2038, "2038-04-25"],
  [2285, "2285-03-22"],
])("Easter %i is on %s", (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});

test.each([
  ["2026-04-06", "Lundi de Pâques"],
  ["2026-05-14", "Ascension"],
  ["2026-05-25", "Lundi de Pentecôte"],
  ["2027-03-29", "Lundi de Pâques"],
  ["2027-05-06", "Ascension"],
  ["2027-05-17", "Lundi de Pentecôte"],
  ["2028-04-17", "Lundi de Pâques"],
  ["2028-05-25", "Ascension"],
  ["2028-06-05", "Lundi de Pentecôte"],
  ["2026-11-11", "11 Novembre"],
])("%s is a public holiday: %s", (date, label) => {
  expect(publicHolidayOn(day(date), "metropole")).toBe(label);
});

test("2026 has the eleven public holidays of the law", () => {
  expect(publicHolidays(2026, "metropole").map((one) => one.day)).toEqual([
    "2026-01-01",
    "2026-04-06",
    "2026-05-01",
    "2026-05-08",
    "2026-05-14",
    "2026-05-25",
    "2026-07-14",
    "2026-08-15",
    "2026-11-01",
    "2026-11-11",
    "2026-12-25",
  ]);
});

test.each<[HolidayRegion, string[]]>([
  ["alsace-moselle", ["2026-04-03", "2026-12-26"]],
  ["guadeloupe", ["2026-05-27"]],
  ["martinique", ["2026-05-22"]],
  ["guyane", ["2026-06-10"]],
  ["la-reunion", ["2026-12-20"]],
  ["mayotte", ["2026-04-27"]],
  ["saint-barthelemy", ["2026-10-09"]],
  ["saint-pierre-et-miquelon", []],
])("%s adds %j", (region, added) => {
  const common = new Set(publicHolidays(2026, "metropole").map((one) => one.day));
  const all = publicHolidays(2026, region).map((one) => one.day);
  expect(all.filter((one) => !common.has(one))).toEqual(added);
  expect(all).toHaveLength(11 + added.length);
});

test("the Good Friday of Alsace-Moselle is an ordinary Friday in Lyon", () => {
  expect(publicHolidayOn(day("2026-04-03"), "metropole")).toBeNull();
  expect(publicHolidayOn(day("2026-04-03"), "alsace-moselle")).toBe("Vendredi saint");
});

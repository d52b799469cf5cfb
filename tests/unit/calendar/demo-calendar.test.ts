import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { demoCalendar } from "../../../prisma/demo/demo-calendar";

test.each([
  ["2025-09-01", "2025-2026"],
  ["2026-07-03", "2025-2026"],
  ["2026-07-04", "2026-2027"],
  ["2026-11-22", "2026-2027"],
  ["2027-07-02", "2026-2027"],
])("on %s the demo plays in the official year %s", (today, label) => {
  const { current, breaks } = demoCalendar(day(today));
  expect(current.label).toBe(label);
  expect(breaks.every((one) => !one.label.includes("inventé"))).toBe(true);
});

test.each([
  ["2024-11-22", "2024-2025 (inventée)"],
  ["2027-07-20", "2027-2028 (inventée)"],
  ["2027-09-15", "2027-2028 (inventée)"],
  ["2031-03-10", "2030-2031 (inventée)"],
])("on %s, which nobody published, the year is invented and says so: %s", (today, label) => {
  const { current, schoolYears, breaks } = demoCalendar(day(today));
  expect(current.label).toBe(label);
  expect(schoolYears).toEqual([current]);
  expect(breaks.every((one) => one.label.endsWith("(calendrier inventé)"))).toBe(true);
  expect(today <= current.lastDay).toBe(true);
});

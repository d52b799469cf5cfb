import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { remindersDue } from "@/domain/booking/limit-reminders";
import { weeklyRule } from "@/domain/booking/ready-made-rules";
import { calendar, canteen, childcare } from "./planning-fixture";

const due = (local: string, service = canteen) => {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Paris").toInstant();
  return remindersDue(calendar, [service], now);
};

test.each([
  ["2026-10-01T08:59", null],
  ["2026-10-01T09:00", "2026-10-05"],
  ["2026-10-01T23:59", "2026-10-05"],
  ["2026-10-02T00:00", null],
  // The Friday of the break closes the first week after it.
  ["2026-10-29T09:00", "2026-11-02"],
  ["2026-10-15T09:00", null],
])("at %s the week that closes tomorrow is that of %s", (now, monday) => {
  expect(due(now).map((one) => one.monday)).toEqual(monday === null ? [] : [monday]);
});

test("the four weeks before are those with class", () => {
  expect(due("2026-11-05T09:00")[0]?.recentMondays).toEqual(["2026-11-02", "2026-10-12", "2026-10-05", "2026-09-28"]);
});

test("midnight on Sunday is a limit of Sunday", () => {
  const sundayNight = weeklyRule(7, "24:00");
  const stays =
    sundayNight.kind === "limited"
      ? {
          ...sundayNight,
          phases: sundayNight.phases.map((one) => ({
            ...one,
            until: one.until && { ...one.until, onClosedDay: "stay" as const },
          })),
        }
      : sundayNight;
  const service = { ...canteen, bookingRule: stays };
  expect(due("2026-10-03T10:00", service).map((one) => one.monday)).toEqual(["2026-10-05"]);
  expect(due("2026-10-04T10:00", service)).toEqual([]);
});

test("a service whose days close one by one has no weekly limit", () => {
  expect(due("2026-10-01T10:00", childcare)).toEqual([]);
});

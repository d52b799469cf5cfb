import { expect, test } from "vitest";
import type { DeadlineRule, Limit } from "@/domain/booking/deadline-rule";
import { previewDay, previewWarningSentence } from "@/domain/booking/limit-preview";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { daysOfWeek, mondayOf } from "@/domain/calendar/day-arithmetic";
import { fixtureContext } from "./fixture-calendar";

const context = { ...fixtureContext, place: { schoolId: "ecole", classId: null } };
const stays = { inclusive: false, onClosedDay: "stay", inBreak: "stay" } as const;
const daysBefore = (days: number, time: string): Limit => ({
  moment: { kind: "days-before", days, counting: "calendar", time },
  ...stays,
});
const preview = (booking: DeadlineRule, from: string, cancellation: DeadlineRule = { kind: "always" }) =>
  daysOfWeek(mondayOf(day(from))).map((one) => previewDay({ booking, cancellation }, one, context));
const warningsOn = (booking: DeadlineRule, date: string) =>
  preview(booking, date)
    .find((one) => one.day === date)
    ?.warnings.map(({ kind }) => kind);

test("closed days say why, the others when they close", () => {
  const days = ["2026-08-31", "2026-09-07"].flatMap((week) => preview(weeklyRule(5, "11:00"), week, dayBeforeRule()));
  expect(days[0]).toMatchObject({ day: "2026-08-31", noService: { kind: "break" }, warnings: [] });
  expect(days[2]?.noService?.kind).toBe("weekday");
  expect(days[7]).toMatchObject({
    day: "2026-09-07",
    noService: null,
    booking: {
      opensAt: null,
      phases: [{ phase: "normal", limitAt: "2026-09-04T09:00:00Z", closesAt: "2026-09-04T09:00:00Z" }],
    },
    cancellation: { phases: [{ closesAt: "2026-09-06T22:00:00Z" }] },
  });
});

test.each<[string, DeadlineRule, string, string[]]>([
  ["nothing to say", weeklyRule(5, "11:00"), "2026-09-10", []],
  ["never", { kind: "never" }, "2026-09-10", ["impossible"]],
  ["after the meal has begun", until(daysBefore(0, "11:31")), "2026-09-10", ["limit-after-start"]],
  ["when the meal begins", until(daysBefore(0, "11:30")), "2026-09-10", []],
  ["on a Sunday", until(daysBefore(1, "10:00")), "2026-09-07", ["limit-on-closed-day"]],
  ["at the end of a Sunday", dayBeforeRule(), "2026-09-07", ["limit-on-closed-day"]],
  ["in the summer break", weeklyRule(5, "11:00"), "2026-09-03", ["limit-in-break"]],
  [
    "at a time that does not exist",
    until(daysBefore(2, "02:30")),
    "2027-03-30",
    ["limit-on-closed-day", "clock-change"],
  ],
  [
    "at a time that comes twice",
    until(daysBefore(8, "02:30")),
    "2026-11-02",
    ["limit-on-closed-day", "limit-in-break", "clock-change"],
  ],
])("a limit %s", (_, rule, date, warnings) => {
  expect(warningsOn(rule, date)).toEqual(warnings);
});

test("an opening after the limit, and phases in the wrong order, are told", () => {
  const base = { kind: "limited", countedFrom: { kind: "day" } } as const;
  const opensTooLate: DeadlineRule = {
    ...base,
    opens: daysBefore(1, "12:00"),
    phases: [{ phase: "normal", until: daysBefore(2, "12:00") }],
  };
  const disordered: DeadlineRule = {
    ...base,
    opens: null,
    phases: [
      { phase: "normal", until: daysBefore(2, "12:00") },
      { phase: "late", until: daysBefore(3, "12:00") },
    ],
  };
  expect(warningsOn(opensTooLate, "2026-09-10")).toEqual(["opens-too-late"]);
  expect(warningsOn(disordered, "2026-09-10")).toEqual(["phases-out-of-order"]);
});

test("cancelling that is never possible is a warning of its own, in words", () => {
  const [monday] = preview(weeklyRule(5, "11:00"), "2026-09-07", { kind: "never" });
  expect(monday?.warnings.map(previewWarningSentence)).toEqual(["Aucune annulation possible pour ce jour."]);
});

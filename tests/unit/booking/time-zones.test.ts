import { Temporal } from "temporal-polyfill";
import { afterAll, expect, test } from "vitest";
import { limitsOf, phaseAt } from "@/domain/booking/deadline";
import type { Limit } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { frenchLimit } from "@/domain/calendar/french-days";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import { fixtureContext } from "./fixture-calendar";

const machineZone = process.env.TZ;
afterAll(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

const inZone = (timeZone: string, holidayRegion: "guadeloupe" | "la-reunion") => ({
  ...fixtureContext,
  calendar: { ...fixtureContext.calendar, timeZone, holidayRegion },
});

const sameDayAt = (time: string): Limit => ({
  moment: { kind: "days-before", days: 0, counting: "calendar", time },
  inclusive: false,
  onClosedDay: "stay",
  inBreak: "stay",
});

test("every machine gives the same answers, whatever its own time zone", () => {
  const offsets = new Set<number>();
  const answers = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Paris"].map((zone) => {
    process.env.TZ = zone;
    offsets.add(new Date(2026, 6, 1).getTimezoneOffset());
    const days = ["2026-09-03", "2026-10-26", "2027-01-04", "2027-03-29"].map(day);
    return JSON.stringify([
      officialCalendar("A"),
      ...days.flatMap((one) =>
        [weeklyRule(5, "11:00"), dayBeforeRule()].map((rule) => {
          const at = String(limitsOf(rule, one, fixtureContext).phases[0]?.closesAt);
          return [at, frenchLimit(at, "Europe/Paris")];
        }),
      ),
    ]);
  });
  expect(offsets.size).toBe(5);
  expect(new Set(answers).size).toBe(1);
});

test.each([
  ["in autumn, Sunday has 25 hours", "2026-10-26", "2026-10-25T23:00:00Z"],
  ["in spring, Sunday has 23 hours", "2027-03-29", "2027-03-28T22:00:00Z"],
])("the day before ends at midnight on the wall: %s", (_, date, closesAt) => {
  expect(String(limitsOf(dayBeforeRule(), day(date), fixtureContext).phases[0]?.closesAt)).toBe(closesAt);
});

test.each([
  ["skipped in spring: when the clock jumps", "2027-03-28", "02:30", "2027-03-28T01:00:00Z"],
  ["twice in autumn: the first time", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
])("2:30, %s", (_, date, time, instant) => {
  expect(String(limitsOf(until(sameDayAt(time)), day(date), fixtureContext).phases[0]?.limitAt)).toBe(instant);
});

test.each([
  ["America/Guadeloupe", "guadeloupe", "2026-09-04T15:00:00Z"],
  ["Indian/Reunion", "la-reunion", "2026-09-04T07:00:00Z"],
] as const)("Friday 11:00 in %s", (timeZone, region, instant) => {
  const limits = limitsOf(weeklyRule(5, "11:00"), day("2026-09-08"), inZone(timeZone, region));
  const at = Temporal.Instant.from(instant);
  expect(String(limits.phases[0]?.closesAt)).toBe(instant);
  expect(phaseAt(limits, at.subtract({ seconds: 1 }))).toBe("normal");
  expect(phaseAt(limits, at)).toBe("closed");
});

test("working days skip the abolition day of the island only", () => {
  const rule = until({
    moment: { kind: "days-before", days: 1, counting: "working", time: "10:00" },
    inclusive: false,
    onClosedDay: "stay",
    inBreak: "stay",
  });
  const limitIn = (context: typeof fixtureContext) => limitsOf(rule, day("2026-05-28"), context).phases[0]?.wall?.day;
  expect(limitIn(inZone("America/Guadeloupe", "guadeloupe"))).toBe("2026-05-26");
  expect(limitIn(inZone("Indian/Reunion", "la-reunion"))).toBe("2026-05-27");
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cellRules } from "@/domain/booking/cell-rules";
import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";
import { rulesOn, rulesSentence } from "@/domain/booking/rules-on";
import { day } from "@/domain/calendar/day";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { calendar, canteen, inCp } from "./planning-fixture";

const eve = { bookingRule: dayBeforeRule(), cancellationRule: dayBeforeRule() };
const thursdays = { bookingRule: weeklyRule(4, "09:00"), cancellationRule: weeklyRule(4, "09:00") };
const changed = {
  ...canteen,
  laterRules: [
    { ...eve, validFrom: day("2026-11-17") },
    { ...thursdays, validFrom: day("2026-12-01") },
  ],
};

test.each([
  ["2026-11-16", canteen.bookingRule],
  ["2026-11-17", eve.bookingRule],
  ["2026-11-30", eve.bookingRule],
  ["2026-12-01", thursdays.bookingRule],
])("on %s the rule is the one valid that day", (on, rule) => {
  expect(rulesOn(changed, day(on)).bookingRule).toEqual(rule);
});

test("the day before the change closes by the old rule, the day itself by the new one", () => {
  const rules = cellRules(calendar, Temporal.Instant.from("2026-11-10T10:00:00+01:00"));
  const closesAt = (on: string) => rules.limit("book", changed, inCp, day(on)).closesAt;
  expect(closesAt("2026-11-16")).toBe("2026-11-13T10:00:00Z");
  expect(closesAt("2026-11-17")).toBe("2026-11-16T23:00:00Z");
});

test("the week of the change tells both rules, the others only theirs", () => {
  const week = (monday: string, friday: string) => rulesSentence(changed, daysFrom(day(monday), day(friday)));
  expect(week("2026-11-09", "2026-11-13")).not.toContain("À partir du");
  expect(week("2026-11-16", "2026-11-20").replaceAll("\u00A0", " ")).toBe(
    "Jusqu’au vendredi avant 11 h pour la semaine suivante. À partir du mardi 17 novembre : jusqu’à la veille à minuit (fin de la journée)",
  );
  expect(week("2026-11-23", "2026-11-27")).toBe("Jusqu’à la veille à minuit (fin de la journée)");
});

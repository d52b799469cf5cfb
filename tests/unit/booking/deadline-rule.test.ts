import { expect, test } from "vitest";
import { deadlineRule, type Limit } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";

const at = (time: string, weekday = 5) => ({
  moment: { kind: "weekday", weeksBefore: 1, weekday, time },
  inclusive: false,
  onClosedDay: "stay",
  inBreak: "stay",
});
const rule = (phases: { phase: string; until: unknown }[]) =>
  deadlineRule.safeParse({ kind: "limited", countedFrom: { kind: "day" }, opens: null, phases }).success;

test("the ready-made rules come back unchanged from the JSON they are kept in", () => {
  for (const ready of [weeklyRule(5, "11:00"), dayBeforeRule()]) {
    expect(deadlineRule.parse(JSON.parse(JSON.stringify(ready)))).toEqual(ready);
  }
});

test.each([
  ["11:00", true],
  ["24:00", true],
  ["24:01", false],
  ["9:00", false],
  ["11:60", false],
])("the time %s is accepted: %s", (time, accepted) => {
  expect(rule([{ phase: "normal", until: at(time) }])).toBe(accepted);
});

test("phases come in order, each once, and only the last is without end", () => {
  const until = at("11:00");
  expect(
    rule([
      { phase: "normal", until },
      { phase: "on-request", until: null },
    ]),
  ).toBe(true);
  expect(
    rule([
      { phase: "late", until },
      { phase: "normal", until },
    ]),
  ).toBe(false);
  expect(
    rule([
      { phase: "late", until },
      { phase: "late", until },
    ]),
  ).toBe(false);
  expect(
    rule([
      { phase: "normal", until: null },
      { phase: "late", until },
    ]),
  ).toBe(false);
  expect(rule([])).toBe(false);
});

test("a weekday or a choice about closed days that does not exist is refused", () => {
  expect(rule([{ phase: "normal", until: at("11:00", 8) }])).toBe(false);
  const { inBreak: _, ...undecided } = at("11:00") as Limit;
  expect(rule([{ phase: "normal", until: undecided }])).toBe(false);
});

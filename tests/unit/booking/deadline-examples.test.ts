import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { limitsOf, phaseAt } from "@/domain/booking/deadline";
import { day } from "@/domain/calendar/day";
import examples from "./deadline-examples.json" with { type: "json" };
import { fixtureContext } from "./fixture-calendar";
import { ruleFromExpression } from "./rule-expression";

test.each(examples)("$id $place: $dsl, for $for", (example) => {
  const rule = ruleFromExpression(example.dsl, { inclusive: example.inclusive, day: day(example.for) });
  const limits = limitsOf(rule, day(example.for), fixtureContext);
  if (example.deadline === null) {
    expect(limits.phases).toEqual([]);
    return;
  }
  const stated = Temporal.Instant.from(example.deadline);
  expect(limits.phases[0]?.limitAt?.toString()).toBe(stated.toString());
  expect(phaseAt(limits, stated.subtract({ minutes: 1 }))).toBe("normal");
  expect(phaseAt(limits, stated)).toBe(example.inclusive ? "normal" : "closed");
  expect(phaseAt(limits, stated.add({ minutes: 1 }))).toBe("closed");
  if (example.opens === undefined) return;
  const opens = Temporal.Instant.from(example.opens);
  expect(limits.opensAt?.toString()).toBe(opens.toString());
  expect(phaseAt(limits, opens.subtract({ seconds: 1 }))).toBe("not-open-yet");
  expect(phaseAt(limits, opens)).toBe("normal");
});

test("a limit at 23:59, inclusive, takes the whole day", () => {
  const rule = ruleFromExpression("day(-3) 23:59", { inclusive: true, day: day("2026-09-07") });
  const limits = limitsOf(rule, day("2026-09-07"), fixtureContext);
  expect(phaseAt(limits, Temporal.Instant.from("2026-09-04T23:59:59+02:00"))).toBe("normal");
  expect(phaseAt(limits, Temporal.Instant.from("2026-09-05T00:00:00+02:00"))).toBe("closed");
});

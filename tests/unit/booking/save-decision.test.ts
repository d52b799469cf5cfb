import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cellRules } from "@/domain/booking/cell-rules";
import type { KnownState } from "@/domain/booking/planning-facts";
import { decideChanges, lastOfEachCell } from "@/domain/booking/save-decision";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, inCp, lea, planningFacts } from "./planning-fixture";

const monday = day("2026-09-07");
const ask = (to: "booked" | "free" | "waiting") => ({ childId: "lea", serviceId: "canteen", day: monday, to });

function decide(state: KnownState, to: "booked" | "free" | "waiting", time: string) {
  const bookings = state === "free" ? [] : [{ childId: "lea", serviceId: "canteen", day: monday, state }];
  const now = Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Paris").toInstant();
  const [decision] = decideChanges(planningFacts({ bookings }), cellRules(calendar, now), [ask(to)]);
  return decision;
}

describe("one cell, just before and at the limit", () => {
  test.each([
    ["free", "booked", "DEADLINE_PASSED"],
    ["free", "waiting", "DEADLINE_PASSED"],
    ["booked", "free", "DEADLINE_PASSED"],
    ["waiting", "free", "DEADLINE_PASSED"],
    ["booked", "booked", undefined],
    ["booked", "waiting", undefined],
    ["free", "free", undefined],
  ] as const)("%s, asked %s", (from, to, code) => {
    const same = code === undefined;
    expect(decide(from, to, "2026-09-04T10:59:59")).toMatchObject({ refusal: null, changes: !same });
    expect(decide(from, to, "2026-09-04T11:00:00")?.refusal?.code).toBe(code);
  });

  test("the other household's cell is refused, whatever is asked", () => {
    expect(decide("other-household", "booked", "2026-09-01T10:00:00")?.refusal?.code).toBe("BOOKED_BY_OTHER_HOUSEHOLD");
    expect(decide("other-household", "free", "2026-09-01T10:00:00")?.refusal?.code).toBe("BOOKED_BY_OTHER_HOUSEHOLD");
  });
});

describe("who and what", () => {
  const rules = cellRules(calendar, Temporal.Instant.from("2026-09-01T08:00:00Z"));
  test.each([
    ["a child of nobody here", { children: [] }, "NOT_YOUR_CHILD"],
    ["a service that is not offered", { services: [] }, "UNKNOWN_SERVICE"],
    ["a service of another school", { services: [{ ...canteen, schoolIds: ["elsewhere"] }] }, "UNKNOWN_SERVICE"],
    [
      "a child who left school",
      { children: [{ ...lea, enrolments: [{ ...inCp, firstDay: day("2025-09-01"), lastDay: day("2026-07-03") }] }] },
      "NOT_ENROLLED",
    ],
  ])("%s", (_what, values, code) => {
    const [decision] = decideChanges(planningFacts(values), rules, [ask("booked")]);
    expect(decision).toMatchObject({ changes: false, refusal: { code } });
  });

  test("the last wish for a cell counts, in the place of the first", () => {
    const other = { ...ask("booked"), day: day("2026-09-08") };
    expect(lastOfEachCell([ask("booked"), other, ask("free")])).toEqual([ask("free"), other]);
  });
});

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cellRules } from "@/domain/booking/cell-rules";
import type { DeadlineRule } from "@/domain/booking/deadline-rule";
import { decideForStaff, overbooked } from "@/domain/booking/staff-decision";
import type { StaffChange } from "@/domain/booking/staff-inputs";
import { reasonText, staffReason } from "@/domain/booking/staff-reason";
import { givesWayToReason } from "@/domain/booking/staff-rules";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, planningFacts } from "./planning-fixture";

const monday = day("2026-09-07");
const limit = (daysBefore: number) => ({
  moment: { kind: "days-before", days: daysBefore, counting: "calendar", time: "11:00" } as const,
  onClosedDay: "stay" as const,
  inBreak: "stay" as const,
  inclusive: false,
});
const withPhases = (...phases: ["normal" | "late" | "on-request", number][]): DeadlineRule => ({
  kind: "limited",
  countedFrom: { kind: "day" },
  opens: null,
  phases: phases.map(([phase, days]) => ({ phase, until: limit(days) })),
});

function decide(rule: DeadlineRule, time: string, hasReason: boolean, onDay = monday) {
  const services = [{ ...canteen, bookingRule: rule, cancellationRule: rule }];
  const now = Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Paris").toInstant();
  const change = { childId: "lea", serviceId: "canteen", day: onDay, to: "booked" as const };
  const [decision] = decideForStaff(planningFacts({ services }), cellRules(calendar, now), [change], () => hasReason);
  return decision;
}

describe("What binds staff", () => {
  test.each([
    ["10:59", false, undefined],
    ["11:00", false, "REASON_REQUIRED"],
    ["11:00", true, undefined],
  ])("the day before at %s, with a reason: %s", (time, hasReason, code) => {
    const decision = decide(withPhases(["normal", 1]), `2026-09-06T${time}:00`, hasReason);
    expect(decision?.refusal?.code).toBe(code);
    expect(decision?.changes).toBe(code === undefined);
  });

  test.each([
    ["on request to staff", withPhases(["normal", 3], ["on-request", 1])],
    ["never for families", { kind: "never" } as const],
  ])("what is %s needs a reason", (_what, rule) => {
    expect(decide(rule, "2026-09-05T12:00:00", false)?.refusal?.code).toBe("REASON_REQUIRED");
    expect(decide(rule, "2026-09-05T12:00:00", true)?.refusal).toBeNull();
  });

  test("a day already past can be put right, with a reason", () => {
    expect(decide({ kind: "always" }, "2026-09-09T10:00:00", false)?.refusal?.code).toBe("REASON_REQUIRED");
    expect(decide({ kind: "always" }, "2026-09-09T10:00:00", true)?.refusal).toBeNull();
  });

  test("a closed day stays closed", () => {
    const wednesday = day("2026-09-09");
    expect(decide({ kind: "always" }, "2026-09-01T10:00:00", true, wednesday)?.refusal?.code).toBe("NO_SERVICE");
    expect(givesWayToReason({ code: "BOOKED_BY_OTHER_HOUSEHOLD", day: monday })).toBe(false);
    expect(givesWayToReason(null)).toBe(false);
  });
});

describe("The late price, for staff as for families", () => {
  const dearer = withPhases(["normal", 3], ["late", 1]);
  test.each([
    ["2026-09-04T10:59:00", dearer, false],
    ["2026-09-04T11:00:00", dearer, true],
    ["2026-09-06T10:59:00", dearer, true],
    ["2026-09-06T11:00:00", dearer, true],
    ["2026-09-06T11:00:00", withPhases(["normal", 3]), false],
    ["2026-09-05T11:00:00", withPhases(["normal", 3], ["on-request", 1]), false],
  ])("at %s", (time, rule, late) => {
    expect(decide(rule, time, true)).toMatchObject({ refusal: null, late });
  });
});

describe("One place more", () => {
  const reason = { cause: "family-request" as const, detail: "" };
  const asked = (values: Partial<StaffChange>) => {
    const change = { childId: "lea", serviceId: "canteen", day: monday, to: "booked" as const };
    const decision = { ...change, from: "free" as const, refusal: null, changes: true, late: false, capacity: 1 };
    const full = { decision, state: "free" as const, refusal: { code: "SERVICE_FULL" as const, day: monday } };
    const key = `lea canteen ${monday}`;
    return overbooked([full], new Map([[key, { ...change, reason: null, overbook: false, ...values }]]));
  };
  test("is given on purpose and with a reason only", () => {
    expect(asked({ reason }).outcomes[0]).toMatchObject({ state: "free", refusal: { code: "SERVICE_FULL" } });
    expect(asked({ overbook: true }).outcomes[0]).toMatchObject({
      state: "free",
      refusal: { code: "REASON_REQUIRED" },
    });
    const { outcomes, extra } = asked({ overbook: true, reason });
    expect(outcomes[0]).toMatchObject({ state: "booked", refusal: null });
    expect(extra.size).toBe(1);
  });
});

test.each([
  [{ cause: "illness", detail: "" }, "Enfant malade"],
  [{ cause: "illness", detail: " appel de 8 h " }, "Enfant malade\u00A0: appel de 8 h"],
  [{ cause: "other", detail: "car en panne" }, "car en panne"],
])("a reason as the family reads it: %o", (typed, words) => {
  expect(reasonText(staffReason.parse(typed))).toBe(words);
});

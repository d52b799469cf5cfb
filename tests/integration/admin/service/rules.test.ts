import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { aVillage, type Village } from "@tests/builders/village";
import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, test } from "vitest";
import { deadlineRule } from "@/domain/booking/deadline-rule";
import { formFromRule } from "@/domain/booking/form-from-rule";
import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import examples from "../../../unit/booking/deadline-examples.json" with { type: "json" };
import { ruleFromExpression } from "../../../unit/booking/rule-expression";
import { aChange, administratorOf, now } from "./settings";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId);
});

const rulesOf = (serviceId: string) =>
  inCommune(village.communeId, (db) =>
    db.serviceRule.findMany({ where: { serviceId }, orderBy: { validFrom: "asc" } }),
  );

async function familyAt(at: string) {
  const caller = await callerFor(village.account, { now: at });
  return async (onDay: string) => {
    const cell = { childId: village.lea.id, serviceId: village.canteen.id, day: day(onDay), to: "booked" as const };
    const { results } = await caller.famille.booking.save({ changes: [cell] });
    return results[0]?.refusal?.code ?? "booked";
  };
}

describe("a change of limits", () => {
  test("applies from its day: the day before keeps its limit, in the planning and in the save", async () => {
    await admin.service.changeRules(aChange(village.canteen.id, dayBeforeRule(), "2026-11-24"));
    const book = await familyAt("2026-11-22T12:00+01:00");
    expect(await book("2026-11-23")).toBe("DEADLINE_PASSED");
    expect(await book("2026-11-24")).toBe("booked");
    const caller = await callerFor(village.account, { now: "2026-11-20T10:00+01:00" });
    const { services } = await caller.famille.booking.week({ monday: day("2026-11-23") });
    const shown = services.find(({ id }) => id === village.canteen.id);
    expect(shown?.sentence.replaceAll("\u00A0", " ")).toBe(
      "Jusqu’au vendredi avant 11 h pour la semaine suivante. À partir du mardi 24 novembre : jusqu’à la veille à minuit (fin de la journée)",
    );
    expect(shown?.rows[0]?.cells.map(({ closesAt }) => closesAt).slice(0, 2)).toEqual([
      "2026-11-20T10:00:00Z",
      "2026-11-23T23:00:00Z",
    ]);
  });

  test("for the same day replaces the one written before; another day adds to it", async () => {
    await admin.service.changeRules(aChange(village.canteen.id, dayBeforeRule(), "2026-12-01"));
    await admin.service.changeRules(aChange(village.canteen.id, weeklyRule(4, "09:00"), "2026-12-01"));
    await admin.service.changeRules(aChange(village.canteen.id, { kind: "always" }, "2027-01-04"));
    const rules = await rulesOf(village.canteen.id);
    expect(rules.map(({ bookingRule }) => bookingRule)).toEqual([weeklyRule(4, "09:00"), { kind: "always" }]);
    const read = await admin.service.read({ id: village.canteen.id });
    expect(read?.rules.map(({ validFrom, isToday, isToCome }) => [validFrom, isToday, isToCome])).toEqual([
      [null, true, false],
      ["2026-12-01", false, true],
      ["2027-01-04", false, true],
    ]);
  });

  test("can be given up before it begins, not after", async () => {
    await admin.service.changeRules(aChange(village.canteen.id, dayBeforeRule(), "2026-11-18"));
    const serviceId = village.canteen.id;
    const tomorrow = await administratorOf(village.communeId, "2026-11-18T08:00+01:00");
    const given = { serviceId, validFrom: day("2026-11-18") };
    expect(await outcome(tomorrow.service.removeRules(given))).toBe("DAY_IS_PAST");
    await admin.service.removeRules(given);
    expect(await rulesOf(serviceId)).toEqual([]);
    expect(await outcome(admin.service.removeRules(given))).toBe("NOT_FOUND");
  });

  test("never rewrites the past", async () => {
    const yesterday = aChange(village.canteen.id, dayBeforeRule(), "2026-11-16");
    expect(await outcome(admin.service.changeRules(yesterday))).toBe("DAY_IS_PAST");
    expect(await rulesOf(village.canteen.id)).toEqual([]);
  });

  test("is written down, with what it replaces", async () => {
    await admin.service.changeRules(aChange(village.canteen.id, dayBeforeRule(), "2026-12-01"));
    const [entry] = await inCommune(village.communeId, (db) =>
      db.auditEntry.findMany({ where: { subjectId: village.canteen.id } }),
    );
    expect(entry).toMatchObject({
      action: "service-rules-changed",
      facts: { validFrom: "2026-12-01", after: "Jusqu’à la veille à minuit (fin de la journée)" },
    });
  });

  test("that the engine would not understand is refused, whoever sends it", async () => {
    const change = aChange(village.canteen.id, dayBeforeRule(), "2026-12-01");
    const [phase] = change.booking.phases;
    if (!phase) throw new Error("The rule has a phase");
    const broken = { ...change.booking, phases: [{ ...phase, until: { ...phase.until, time: "25:00" } }] };
    const sent = admin.service.changeRules({ ...change, booking: broken });
    await expect(sent).rejects.toThrow(TRPCError);
    expect(await rulesOf(village.canteen.id)).toEqual([]);
  });
});

describe("the preview", () => {
  test("shows eight weeks beside today's limits, and writes nothing", async () => {
    const change = aChange(village.canteen.id, dayBeforeRule(), "2026-11-17");
    const preview = await admin.service.previewRules({ change, schoolId: null });
    expect(preview.weeks).toHaveLength(8);
    expect(preview.changedDays).toBeGreaterThan(0);
    expect(await rulesOf(village.canteen.id)).toEqual([]);
  });

  test("follows the real calendar: a closed day says why", async () => {
    await admin.calendar.declareClosure({
      ...{ kind: "closed", cause: "works", label: "", schoolId: "", classId: "", serviceId: "" },
      ...{ from: day("2026-11-26"), to: day("2026-11-26") },
    });
    const change = aChange(village.canteen.id, dayBeforeRule(), "2026-11-17");
    const { weeks } = await admin.service.previewRules({ change, schoolId: village.school.id });
    const closed = weeks.flatMap(({ days }) => days).find((one) => one.day === "2026-11-26");
    expect(closed?.closedReason).toBe("Fermeture\u00A0: travaux");
  });
});

test("every published example can be entered, kept and read back", async () => {
  for (const [index, example] of examples.entries()) {
    const rule = ruleFromExpression(example.dsl, { inclusive: example.inclusive, day: day(example.for) });
    const change = aChange(village.canteen.id, rule, "2026-12-01");
    const isCancellation = example.action.startsWith("cancel");
    const other = formFromRule({ kind: "always" });
    await admin.service.changeRules(
      isCancellation
        ? { ...change, booking: other, sameCancellation: false }
        : { ...change, sameCancellation: index % 2 === 0 },
    );
    const [kept] = await rulesOf(village.canteen.id);
    expect(deadlineRule.parse(isCancellation ? kept?.cancellationRule : kept?.bookingRule)).toEqual(rule);
  }
});

describe("who may change limits", () => {
  test("nobody, families and the rest of the staff may not; another commune's service does not exist", async () => {
    const change = aChange(village.canteen.id, dayBeforeRule(), "2026-12-01");
    const given = { serviceId: village.canteen.id, validFrom: day("2026-12-01") };
    const accounts = [
      [null, "SIGN_IN_REQUIRED"],
      [village.account, "NOT_ALLOWED"],
      [await anAccount(village.communeId, { role: "AGENT" }), "NOT_ALLOWED"],
      [await anAccount((await aVillage()).communeId, { role: "ADMINISTRATOR" }), "UNKNOWN_SERVICE"],
    ] as const;
    for (const [account, code] of accounts) {
      const { service } = (await callerFor(account, { now })).admin;
      expect(await outcome(service.changeRules(change))).toBe(code);
      expect(await outcome(service.previewRules({ change, schoolId: null }))).toBe(code);
      expect(await outcome(service.removeRules(given))).toBe(code === "UNKNOWN_SERVICE" ? "NOT_FOUND" : code);
    }
    expect(await rulesOf(village.canteen.id)).toEqual([]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type DeadlineRule, deadlineRule, type Moment } from "@/domain/booking/deadline-rule";
import { formFromRule } from "@/domain/booking/form-from-rule";
import { weeklyRule } from "@/domain/booking/ready-made-rules";
import { ruleFormIssues } from "@/domain/booking/rule-change";
import { type RuleForm, ruleForm } from "@/domain/booking/rule-form";
import { ruleFromForm } from "@/domain/booking/rule-from-form";
import { ruleSentence } from "@/domain/booking/rule-sentence";
import { day } from "@/domain/calendar/day";
import { anyRule, limitedRule, momentOfKind } from "./any-rule";
import examples from "./deadline-examples.json" with { type: "json" };
import { ruleFromExpression } from "./rule-expression";

/** Typed, sent and read back: as the browser, the wire and the server do it. */
function roundTrip(rule: DeadlineRule): unknown {
  const sent = JSON.parse(JSON.stringify(formFromRule(rule)));
  const form = ruleForm.parse(sent);
  expect(ruleFormIssues(form)).toEqual([]);
  return deadlineRule.parse(ruleFromForm(form));
}

test.each(examples)("$id $place: $dsl can be entered and is read back", (example) => {
  const rule = ruleFromExpression(example.dsl, { inclusive: example.inclusive, day: day(example.for) });
  expect(roundTrip(rule)).toEqual(rule);
  expect(ruleSentence(rule)).not.toBe("");
});

test("any rule of the engine can be entered and is read back", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(roundTrip(rule)).toEqual(rule);
    }),
  );
});

test.each(Object.keys(momentOfKind) as Moment["kind"][])("any rule whose moments are of kind %s, alone", (kind) => {
  fc.assert(
    fc.property(limitedRule(momentOfKind[kind]), (rule) => {
      expect(roundTrip(rule)).toEqual(rule);
    }),
  );
});

const friday = formFromRule(weeklyRule(5, "11:00"));

function withLimit(values: Partial<RuleForm["phases"][number]["until"]>): RuleForm {
  return { ...friday, phases: friday.phases.map((one) => ({ ...one, until: { ...one.until, ...values } })) };
}

test.each<[string, RuleForm, string, string]>([
  ["no hour", withLimit({ time: "" }), "phases.0.until.time", "Donnez une heure, par exemple 11:00."],
  [
    "no number of days",
    withLimit({ kind: "days-before", days: Number.NaN }),
    "phases.0.until.days",
    "Donnez un nombre de jours, de 0 à 366.",
  ],
  [
    "a line of the table without a day",
    withLimit({ kind: "table", rows: [{ weekdays: [], never: false, weekday: 5, time: "11:00" }] }),
    "phases.0.until.rows.0.weekdays",
    "Choisissez au moins un jour.",
  ],
  [
    "a line of the table without an hour",
    withLimit({ kind: "table", rows: [{ weekdays: [1], never: false, weekday: 5, time: "" }] }),
    "phases.0.until.rows.0.time",
    "Donnez une heure, par exemple 11:00.",
  ],
  [
    "a date left out",
    withLimit({ kind: "fixed", dates: [{ from: "2026-09-01", to: "", day: "2026-08-20", time: "11:00" }] }),
    "phases.0.until.dates.0.to",
    "Donnez une date.",
  ],
  [
    "a session without its first day",
    { ...friday, countedFrom: "session", sessions: [{ firstDay: "", lastDay: "2026-07-10" }] },
    "sessions.0.firstDay",
    "Donnez une date.",
  ],
])("%s is said beside its field", (_, form, field, sentence) => {
  const issues = ruleFormIssues(ruleForm.parse(form));
  expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, sentence]]);
});

test("an endless phase before another, and phases out of order, are refused", () => {
  const [normal] = friday.phases;
  if (!normal) throw new Error("The rule has a phase");
  const late = { ...normal, phase: "late" as const };
  expect(ruleFormIssues({ ...friday, phases: [{ ...normal, endless: true }, late] })).not.toEqual([]);
  expect(ruleFormIssues({ ...friday, phases: [late, normal] })).not.toEqual([]);
});

test("what is typed in choices not taken is neither looked at nor kept", () => {
  const form = withLimit({ days: Number.NaN, hours: -1, rows: [], dates: [] });
  expect(deadlineRule.parse(ruleFromForm(ruleForm.parse(form)))).toEqual(weeklyRule(5, "11:00"));
});

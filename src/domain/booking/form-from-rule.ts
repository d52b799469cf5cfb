import type { DeadlineRule, Limit, Moment, PlacedMoment } from "./deadline-rule";
import type { LimitForm, PlacedForm, RuleForm } from "./rule-form";

type Row = PlacedForm["rows"][number];

/** A line of the table that nobody filled in yet. */
export const emptyRow: Row = { weekdays: [], never: false, weekday: 5, time: "11:00" };
export const emptyDate: PlacedForm["dates"][number] = { from: "", to: "", day: "", time: "11:00" };
export const emptySession: RuleForm["sessions"][number] = { firstDay: "", lastDay: "" };

/** What an unused choice shows when somebody opens it: the most common answers. */
const emptyPlaced: PlacedForm = {
  kind: "weekday",
  weeksBefore: 1,
  weekday: 5,
  days: 1,
  counting: "calendar",
  hours: 48,
  hoursFrom: "start",
  monthsBefore: 1,
  dayOfMonth: 20,
  time: "11:00",
  rows: [emptyRow],
  dates: [emptyDate],
  onClosedDay: "previous",
  inBreak: "stay",
};
export const emptyLimit: LimitForm = { ...emptyPlaced, inclusive: false };
export const emptyPhase = { phase: "normal" as const, endless: false, until: emptyLimit };

/** The form that says this rule: `ruleFromForm` gives it back. */
export function formFromRule(rule: DeadlineRule): RuleForm {
  const form: RuleForm = {
    kind: rule.kind,
    countedFrom: "day",
    sessions: [emptySession],
    opensLater: false,
    opens: emptyPlaced,
    phases: [emptyPhase],
  };
  if (rule.kind !== "limited") return form;
  const { countedFrom, opens, phases } = rule;
  return {
    ...form,
    countedFrom: countedFrom.kind,
    sessions: countedFrom.kind === "session" ? countedFrom.sessions.map((one) => ({ ...one })) : form.sessions,
    opensLater: opens !== null,
    opens: opens === null ? emptyPlaced : formFromPlaced(opens),
    phases: phases.map(({ phase, until }) => ({
      phase,
      endless: until === null,
      until: until === null ? emptyLimit : formFromLimit(until),
    })),
  };
}

function formFromLimit(limit: Limit): LimitForm {
  return { ...formFromPlaced(limit), inclusive: limit.inclusive };
}

function formFromPlaced({ moment, onClosedDay, inBreak }: PlacedMoment): PlacedForm {
  return { ...emptyPlaced, ...formFromMoment(moment), onClosedDay, inBreak };
}

function formFromMoment(moment: Moment): Partial<PlacedForm> {
  switch (moment.kind) {
    case "weekday":
    case "days-before":
    case "month-day":
      return moment;
    case "hours-before":
      return { kind: moment.kind, hours: moment.hours, hoursFrom: moment.from };
    case "table":
      return { kind: moment.kind, rows: moment.rows.map(formFromRow) };
    case "fixed":
      return { kind: moment.kind, dates: moment.dates.map((date) => ({ ...date })) };
  }
}

function formFromRow({ weekdays, limit }: Extract<Moment, { kind: "table" }>["rows"][number]): Row {
  return { weekdays: [...weekdays], never: limit === null, ...(limit ?? { weekday: 5, time: "11:00" }) };
}

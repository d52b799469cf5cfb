import type { LimitForm, PlacedForm, RuleForm } from "./rule-form";

/** The rule a form says, still to be judged by `deadlineRule`: what was typed may be empty or out of bounds. */
export function ruleFromForm(form: RuleForm): unknown {
  if (form.kind !== "limited") return { kind: form.kind };
  return {
    kind: "limited",
    countedFrom: form.countedFrom === "day" ? { kind: "day" } : { kind: "session", sessions: form.sessions },
    opens: form.opensLater ? placedFromForm(form.opens) : null,
    phases: form.phases.map(({ phase, endless, until }) => ({ phase, until: endless ? null : limitFromForm(until) })),
  };
}

function limitFromForm(form: LimitForm) {
  return { ...placedFromForm(form), inclusive: form.inclusive };
}

function placedFromForm(form: PlacedForm) {
  return { moment: momentFromForm(form), onClosedDay: form.onClosedDay, inBreak: form.inBreak };
}

function momentFromForm(form: PlacedForm) {
  const { kind, time, weekday } = form;
  switch (kind) {
    case "weekday":
      return { kind, weeksBefore: form.weeksBefore, weekday, time };
    case "days-before":
      return { kind, days: form.days, counting: form.counting, time };
    case "hours-before":
      return { kind, hours: form.hours, from: form.hoursFrom };
    case "month-day":
      return { kind, monthsBefore: form.monthsBefore, dayOfMonth: form.dayOfMonth, time };
    case "table":
      return { kind, rows: form.rows.map(rowFromForm) };
    case "fixed":
      return { kind, dates: form.dates };
  }
}

function rowFromForm({ weekdays, never, weekday, time }: PlacedForm["rows"][number]) {
  return { weekdays, limit: never ? null : { weekday, time } };
}

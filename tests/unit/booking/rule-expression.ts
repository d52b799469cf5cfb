import type { DeadlineRule, Moment } from "@/domain/booking/deadline-rule";
import { deadlineRule } from "@/domain/booking/deadline-rule";
import type { IsoDate } from "@/domain/calendar/day";

/** Reads the expressions of the published examples ("week(-1).FRI 11:00") into a rule, checked by the schema. */
export function ruleFromExpression(text: string, facts: { inclusive: boolean; day: IsoDate }): DeadlineRule {
  const window = /^window\((.+) → (.+)\)$/.exec(text);
  const session = / of session start$/.test(text);
  const place = (moment: Moment) => ({ moment, onClosedDay: "stay", inBreak: "stay" }) as const;
  const closing = momentFrom(window?.[2] ?? text.replace(/ of session start$/, ""));
  return deadlineRule.parse({
    kind: "limited",
    countedFrom: session
      ? { kind: "session", sessions: [{ firstDay: facts.day, lastDay: facts.day }] }
      : { kind: "day" },
    opens: window?.[1] === undefined ? null : place(momentFrom(window[1])),
    phases: [{ phase: "normal", until: { ...place(closing), inclusive: facts.inclusive } }],
  });
}

const COUNTINGS = {
  day: "calendar",
  weekday: "monday-friday",
  workday: "working",
  schoolday: "school",
  clear: "clear",
} as const;

function momentFrom(text: string): Moment {
  const week = /^week\(-(\d)\)\.([A-Z]{3}) (\S+)$/.exec(text);
  if (week) {
    return { kind: "weekday", weeksBefore: Number(week[1]), weekday: weekdayFrom(week[2]), time: String(week[3]) };
  }
  const days = /^(day|weekday|workday|schoolday|clear)\(-?(\d+)\)(?: (\S+))?$/.exec(text);
  if (days) {
    const counting = COUNTINGS[days[1] as keyof typeof COUNTINGS];
    return { kind: "days-before", days: Number(days[2]), counting, time: days[3] ?? "24:00" };
  }
  const hours = /^hours\(-(\d+)\) from (start|00:00)$/.exec(text);
  if (hours)
    return { kind: "hours-before", hours: Number(hours[1]), from: hours[2] === "start" ? "start" : "midnight" };
  const month = /^month\(-(\d+)\)\.(\d+) (\S+)$/.exec(text);
  if (month) {
    const [, monthsBefore, dayOfMonth, time] = month;
    return {
      kind: "month-day",
      monthsBefore: Number(monthsBefore),
      dayOfMonth: Number(dayOfMonth),
      time: String(time),
    };
  }
  const table = /^table\{(.+)\}$/.exec(text);
  if (table?.[1] !== undefined) return { kind: "table", rows: table[1].split("; ").map(rowFrom) };
  throw new Error(`Unknown expression: ${text}`);
}

function rowFrom(text: string): Extract<Moment, { kind: "table" }>["rows"][number] {
  const [weekdays = "", limit = ""] = text.split("→");
  const [weekday, time = ""] = limit.split(" ");
  return {
    weekdays: weekdays.split(",").map(weekdayFrom),
    limit: limit === "never" ? null : { weekday: weekdayFrom(weekday), time },
  };
}

const WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

function weekdayFrom(name: string | undefined) {
  const index = WEEKDAYS.indexOf(String(name));
  if (index < 0) throw new Error(`Unknown weekday: ${name}`);
  return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

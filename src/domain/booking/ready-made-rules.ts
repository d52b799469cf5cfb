import type { Weekday } from "@/domain/calendar/day-arithmetic";
import type { DeadlineRule, Limit } from "./deadline-rule";

/** One limit, normal price until then, closed after. */
export function until(limit: Limit): DeadlineRule {
  return {
    kind: "limited",
    countedFrom: { kind: "day" },
    opens: null,
    phases: [{ phase: "normal", until: limit }],
  };
}

/**
 * That weekday and time of the week before closes the whole week (exclusive: at 11:00:00 it is too late).
 * On a Saturday, Sunday, public holiday, closure or bridge, the last open day before at the same time, because nobody
 * is there to order the meals; in a school break it stays, because the town hall works.
 */
export function weeklyRule(weekday: Weekday, time: string): DeadlineRule {
  return until({
    moment: { kind: "weekday", weeksBefore: 1, weekday, time },
    inclusive: false,
    onClosedDay: "previous",
    inBreak: "stay",
  });
}

/** Until the day before ends, whatever that day is (Sunday for a Monday). */
export function dayBeforeRule(): DeadlineRule {
  return until({
    moment: { kind: "days-before", days: 1, counting: "calendar", time: "24:00" },
    inclusive: false,
    onClosedDay: "stay",
    inBreak: "stay",
  });
}

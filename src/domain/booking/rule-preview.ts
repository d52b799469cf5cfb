import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysFrom, mondayOf } from "@/domain/calendar/day-arithmetic";
import { noServiceReason, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";
import {
  type PreviewDay,
  type PreviewLimits,
  type PreviewWarning,
  previewDay,
  previewWarningSentence,
} from "./limit-preview";
import { limitText } from "./limit-text";
import type { PlannedService } from "./planning-facts";
import { serviceRulesSentence, shiftSentence } from "./rule-sentence";
import { type DatedRules, rulesOn } from "./rules-on";

/** A limit in words; `before` is what today's rules give, when that is something else. */
export type PreviewedLimit = { text: string; before: string | null };

export type PreviewedDay = {
  day: IsoDate;
  /** Why nothing runs; null when it runs. */
  closedReason: string | null;
  booking: PreviewedLimit;
  cancellation: PreviewedLimit;
};

export type RulePreview = {
  /** What families will read. */
  sentences: string[];
  weeks: { monday: IsoDate; days: PreviewedDay[] }[];
  /** Days on which the service runs, and those whose limits would change. */
  runningDays: number;
  changedDays: number;
  warnings: { sentence: string; days: IsoDate[] }[];
};

const WEEKS = 8;
/** The longest summer break fits in: a rule entered in July is shown on September. */
const FARTHEST_DAYS = 120;

/** What a change of rules would give over eight weeks, beside what today's rules give. Nothing is saved. */
export function rulePreview(
  service: PlannedService,
  change: DatedRules,
  { calendar, place, today }: { calendar: SchoolCalendar; place: Place; today: IsoDate },
): RulePreview {
  const changed = { ...service, laterRules: withChange(service.laterRules, change) };
  const context = { calendar, place, service: { ...service, startTime: service.startsAt } };
  const first = mondayOf(
    firstRunningDay(service, calendar, place, change.validFrom > today ? change.validFrom : today),
  );
  const days = daysFrom(first, addDays(first, WEEKS * 7 - 1)).map((day) => {
    const [before, after] = [service, changed].map((rules) => {
      const { bookingRule, cancellationRule } = rulesOn(rules, day);
      return previewDay({ booking: bookingRule, cancellation: cancellationRule }, day, context);
    }) as [PreviewDay, PreviewDay];
    return { after, shown: shownDay(before, after, calendar.timeZone) };
  });
  const running = days.filter(({ after }) => after.noService === null);
  return {
    sentences: sentencesOf(change),
    weeks: Array.from({ length: WEEKS }, (_, week) => ({
      monday: addDays(first, 7 * week),
      days: days.slice(7 * week, 7 * week + 7).map(({ shown }) => shown),
    })),
    runningDays: running.length,
    changedDays: running.filter(({ shown }) => shown.booking.before !== null || shown.cancellation.before !== null)
      .length,
    warnings: groupedWarnings(running.map(({ after }) => after).filter(({ day }) => day >= change.validFrom)),
  };
}

/** The dated rules once this change is saved: a change of the same day is replaced. */
export function withChange(laterRules: readonly DatedRules[], change: DatedRules): DatedRules[] {
  return [...laterRules.filter(({ validFrom }) => validFrom !== change.validFrom), change].sort((one, other) =>
    one.validFrom < other.validFrom ? -1 : 1,
  );
}

function firstRunningDay(service: PlannedService, calendar: SchoolCalendar, place: Place, from: IsoDate): IsoDate {
  const candidates = daysFrom(from, addDays(from, FARTHEST_DAYS));
  return candidates.find((day) => noServiceReason(calendar, service, place, day) === null) ?? from;
}

function shownDay(before: PreviewDay, after: PreviewDay, timeZone: string): PreviewedDay {
  const limit = (old: PreviewLimits, next: PreviewLimits): PreviewedLimit => {
    const [was, is] = [limitText(old, timeZone), limitText(next, timeZone)];
    // Compared as instants: "avant 11 h" and "jusqu’à 11 h" read alike and differ by a minute.
    return { text: is, before: JSON.stringify(old) === JSON.stringify(next) ? null : was };
  };
  return {
    day: after.day,
    closedReason: after.noService?.label ?? null,
    booking: limit(before.booking, after.booking),
    cancellation: limit(before.cancellation, after.cancellation),
  };
}

function sentencesOf({ bookingRule, cancellationRule }: DatedRules): string[] {
  const shifts = new Set([shiftSentence(bookingRule), shiftSentence(cancellationRule)]);
  const sentence = serviceRulesSentence({ booking: bookingRule, cancellation: cancellationRule });
  return [sentence, ...[...shifts].filter((shift) => shift !== null)];
}

/** The same warning on many days is said once, with its days; of booking and cancelling together when both get it. */
function groupedWarnings(days: readonly PreviewDay[]): RulePreview["warnings"] {
  const found = new Map<string, { warning: PreviewWarning; days: IsoDate[] }>();
  for (const { day, warnings } of days) {
    for (const warning of warnings) {
      const key = `${warning.action} ${warning.kind}`;
      const group = found.get(key) ?? { warning, days: [] };
      group.days.push(day);
      found.set(key, group);
    }
  }
  return [...found.values()].flatMap(({ warning: { action, kind }, days: on }) => {
    const other = found.get(`${action === "book" ? "cancel" : "book"} ${kind}`);
    const isShared = other !== undefined && JSON.stringify(other.days) === JSON.stringify(on);
    if (isShared && action === "cancel") return [];
    return [{ sentence: previewWarningSentence({ kind, action: isShared ? "both" : action }), days: on }];
  });
}

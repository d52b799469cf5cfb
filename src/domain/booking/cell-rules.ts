import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { type NoServiceReason, noServiceReason, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";
import type { Refusal } from "@/domain/refusal";
import { type DayLimits, familyLimit, isLateForStaff, limitRefusal, limitsOf, phaseAt } from "./deadline";
import type { DeadlineRule } from "./deadline-rule";
import type { PlannedService } from "./planning-facts";
import { rulesOn } from "./rules-on";

export type BookingAction = "book" | "cancel";

/** Where an action on a day stands. Instants are ISO, UTC; null: no end. */
export type ActionLimit = {
  refusal: Refusal | null;
  /** First instant that is too late. */
  closesAt: string | null;
  /** The limit as the commune words it, a minute before `closesAt` when it is inclusive. */
  limitAt: string | null;
  late: boolean;
  /** The same once staff act for the family, past the limit too. */
  lateForStaff: boolean;
};

export type CellRules = {
  noService: (service: PlannedService, place: Place, day: IsoDate) => NoServiceReason | null;
  limit: (action: BookingAction, service: PlannedService, place: Place, day: IsoDate) => ActionLimit;
};

/**
 * The rules of a planning at one instant. Answers are kept: brothers and sisters share a school, and booking often
 * shares its rule with cancelling. A limit depends on the school, never on the class.
 */
export function cellRules(calendar: SchoolCalendar, now: Temporal.Instant): CellRules {
  const reasons = new Map<string, NoServiceReason | null>();
  const limits = new Map<DeadlineRule, Map<string, DayLimits>>();
  const answers = new Map<string, ActionLimit>();
  const dayEnds = new Map<IsoDate, Temporal.Instant>();

  function dayLimits(rule: DeadlineRule, service: PlannedService, place: Place, day: IsoDate): DayLimits {
    const ofRule = kept(limits, rule, () => new Map<string, DayLimits>());
    return kept(ofRule, `${service.id} ${place.schoolId} ${day}`, () =>
      limitsOf(rule, day, { calendar, place, service: { ...service, startTime: service.startsAt } }),
    );
  }

  return {
    noService: (service, place, day) =>
      kept(reasons, `${service.id} ${place.schoolId} ${place.classId} ${day}`, () =>
        noServiceReason(calendar, service, place, day),
      ),
    limit: (action, service, place, day) =>
      kept(answers, `${action} ${service.id} ${place.schoolId} ${day}`, () => {
        const { bookingRule, cancellationRule } = rulesOn(service, day);
        const rule = action === "book" ? bookingRule : cancellationRule;
        const dayEnd = kept(dayEnds, day, () =>
          Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(calendar.timeZone).toInstant(),
        );
        return actionLimit(action, day, dayLimits(rule, service, place, day), now, dayEnd);
      }),
  };
}

/** What the rule says, and in any case no later than the end of the day itself: the past is not booked. */
function actionLimit(
  action: BookingAction,
  day: IsoDate,
  limits: DayLimits,
  now: Temporal.Instant,
  dayEnd: Temporal.Instant,
): ActionLimit {
  const last = familyLimit(limits);
  const endless = !last?.closesAt || Temporal.Instant.compare(last.closesAt, dayEnd) > 0;
  const closesAt = String(endless ? dayEnd : last.closesAt);
  const limitAt = String(endless ? dayEnd : last.limitAt);
  const over = Temporal.Instant.compare(now, dayEnd) >= 0;
  return {
    refusal:
      limitRefusal(action, day, limits, now) ??
      (over ? { code: "DEADLINE_PASSED", action, day, deadlineAt: closesAt, limitAt } : null),
    closesAt,
    limitAt,
    late: phaseAt(limits, now) === "late",
    lateForStaff: isLateForStaff(limits, now),
  };
}

function kept<Key, Value>(answers: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const computed = compute();
  answers.set(key, computed);
  return computed;
}

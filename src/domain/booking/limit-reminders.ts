import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import { noServiceReason, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";
import { isOtherHouseholdDay, type OwnCustody } from "@/domain/family/custody";
import { limitsOf } from "./deadline";
import type { PlannedService } from "./planning-facts";
import { rulesOn } from "./rules-on";

/** A week about to close for the children of a school: whoever usually comes and booked nothing is told. */
export type LimitReminder = {
  serviceId: string;
  schoolId: string;
  monday: IsoDate;
  /** The limit as the commune words it, ISO, UTC. */
  limitAt: string;
  /** Mondays of the last four weeks in which the service ran before. */
  recentMondays: IsoDate[];
};

/** Reminders leave from nine in the morning, the day before the limit. */
const EARLIEST = "09:00";
const WEEKS_AHEAD = 6;
const RECENT_WEEKS = 4;
/** The summer break and some weeks. */
const FARTHEST_WEEKS_BACK = 20;

/** The weeks whose single limit falls tomorrow. A service whose days close one by one has no weekly limit. */
export function remindersDue(
  calendar: SchoolCalendar,
  services: readonly PlannedService[],
  now: Temporal.Instant,
): LimitReminder[] {
  const { day: today, time } = wallClock(now.toString(), calendar.timeZone);
  if (time < EARLIEST) return [];
  const mondays = Array.from({ length: WEEKS_AHEAD }, (_, week) => addDays(mondayOf(today), 7 * week));
  return services.flatMap((service) =>
    service.schoolIds.flatMap((schoolId) =>
      mondays.flatMap((monday): LimitReminder[] => {
        if (!runsInWeek(calendar, service, schoolId, monday)) return [];
        const limit = weeklyLimit(calendar, service, schoolId, monday);
        if (limit === null || limit.day !== addDays(today, 1)) return [];
        const recentMondays = recentWeeks(calendar, service, schoolId, monday);
        return [{ serviceId: service.id, schoolId, monday, limitAt: limit.limitAt, recentMondays }];
      }),
    ),
  );
}

/** A child as the family that is to be told knows it. */
export type RemindedChild = Place & { custody: OwnCustody | null };

/** Whether the family could book this child that week: some day the service runs for its class, in their household. */
export function couldCome(
  calendar: SchoolCalendar,
  service: PlannedService,
  { custody, ...place }: RemindedChild,
  monday: IsoDate,
): boolean {
  return daysOfWeek(monday).some(
    (day) => noServiceReason(calendar, service, place, day) === null && !isOtherHouseholdDay(custody, day),
  );
}

/** The limit all days of that week share at the normal price, and the day it falls on; null when they differ. */
function weeklyLimit(calendar: SchoolCalendar, service: PlannedService, schoolId: string, monday: IsoDate) {
  const context = {
    calendar,
    place: { schoolId, classId: null },
    service: { ...service, startTime: service.startsAt },
  };
  const limits = daysOfWeek(monday)
    .filter((day) => service.weekdays.includes(weekdayOf(day)))
    .map((day) =>
      limitsOf(rulesOn(service, day).bookingRule, day, context).phases.find(({ phase }) => phase === "normal"),
    );
  const [first] = limits;
  if (!first?.closesAt || !first.limitAt) return null;
  const { closesAt } = first;
  if (!limits.every((one) => one?.closesAt && Temporal.Instant.compare(one.closesAt, closesAt) === 0)) return null;
  // Midnight belongs to the evening it ends.
  const lastMoment = closesAt.subtract({ milliseconds: 1 }).toString();
  return { limitAt: first.limitAt.toString(), day: wallClock(lastMoment, calendar.timeZone).day };
}

function recentWeeks(calendar: SchoolCalendar, service: PlannedService, schoolId: string, monday: IsoDate): IsoDate[] {
  return Array.from({ length: FARTHEST_WEEKS_BACK }, (_, week) => addDays(monday, -7 * (week + 1)))
    .filter((earlier) => runsInWeek(calendar, service, schoolId, earlier))
    .slice(0, RECENT_WEEKS);
}

function runsInWeek(calendar: SchoolCalendar, service: PlannedService, schoolId: string, monday: IsoDate): boolean {
  const place = { schoolId, classId: null };
  return daysOfWeek(monday).some((day) => noServiceReason(calendar, service, place, day) === null);
}

import { z } from "zod";
import { isoDate } from "@/domain/calendar/day";

/** "08:30"; "24:00" is the end of the day, that is 00:00 of the next. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Heure attendue, par exemple 11:00");

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/**
 * How "n days before" is counted. The day itself is never counted.
 * - calendar: every day.
 * - monday-friday: Monday to Friday, public holidays included.
 * - working: Monday to Friday without public holidays (jours ouvrés).
 * - school: days with class: no break, no public holiday, no closure of the school.
 * - clear: jours francs; neither the day of the act nor the day itself counts, so n clear days end on day n + 1 before.
 */
export const dayCounting = z.enum(["calendar", "monday-friday", "working", "school", "clear"]);
export type DayCounting = z.infer<typeof dayCounting>;

const weekdayTable = z.array(
  z.object({
    /** Days of service this line is about. */
    weekdays: z.array(weekday).min(1),
    /** The closest such weekday strictly before the day of service; null: never possible for those days. */
    limit: z.object({ weekday, time: timeOfDay }).nullable(),
  }),
);

const fixedDates = z.array(
  z.object({
    /** Days of service, both included, that share the date below. */
    from: isoDate,
    to: isoDate,
    day: isoDate,
    time: timeOfDay,
  }),
);

/** A point in time, told from the day of service. What a table or a list of dates leaves out is never possible. */
export const moment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("weekday"), weeksBefore: z.int().min(0).max(52), weekday, time: timeOfDay }),
  z.object({ kind: z.literal("days-before"), days: z.int().min(0).max(366), counting: dayCounting, time: timeOfDay }),
  /** Hours on the clock on the wall, so 72 h is always three days at the same time, clock changes included. */
  z.object({ kind: z.literal("hours-before"), hours: z.int().min(0).max(8784), from: z.enum(["start", "midnight"]) }),
  z.object({ kind: z.literal("table"), rows: weekdayTable }),
  z.object({
    kind: z.literal("month-day"),
    monthsBefore: z.int().min(0).max(12),
    /** The month's last day when the month is shorter. */
    dayOfMonth: z.int().min(1).max(31),
    time: timeOfDay,
  }),
  z.object({ kind: z.literal("fixed"), dates: fixedDates }),
]);
export type Moment = z.infer<typeof moment>;

/**
 * What happens when the moment falls on a day the town hall does not work: stay, the last open day before, or the next
 * one, at the same time of day (a limit counted in hours: the end of the day before, the start of the next). Closed day: Saturday, Sunday, public holiday, closure of the commune or the school, and
 * bridge (a break of four days or less, such as Ascension). The town hall works in the longer breaks: for `onClosedDay`
 * their days are open, and only `inBreak` moves a limit out of them.
 */
const shift = z.enum(["stay", "previous", "next"]);
export type Shift = z.infer<typeof shift>;

const placedMoment = z.object({ moment, onClosedDay: shift, inBreak: shift });
export type PlacedMoment = z.infer<typeof placedMoment>;

/** `inclusive`: the minute named is the last one accepted ("jusqu'à 11 h"); otherwise it is the first refused ("avant 11 h"). */
const limit = placedMoment.extend({ inclusive: z.boolean() });
export type Limit = z.infer<typeof limit>;

export const openPhase = z.enum(["normal", "late", "on-request"]);
export type OpenPhase = z.infer<typeof openPhase>;
const phaseOrder = openPhase.options;

const phase = z.object({ phase: openPhase, /** null: no end. */ until: limit.nullable() });
const session = z.object({ firstDay: isoDate, lastDay: isoDate });

const limitedRule = z.object({
  kind: z.literal("limited"),
  /** Moments are told from the day of service, or from the first day of the session it belongs to (none: never). */
  countedFrom: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("day") }),
    z.object({ kind: z.literal("session"), sessions: z.array(session) }),
  ]),
  /** First instant at which it is possible; null: from the start. */
  opens: placedMoment.nullable(),
  /** One after the other: normal, then late (dearer), then on request to staff; closed after the last. */
  phases: z
    .array(phase)
    .min(1)
    .refine(
      (phases) => phases.every((one, index) => index === 0 || rank(phases[index - 1]?.phase) < rank(one.phase)),
      "L’ordre est : normal, tardif, sur demande",
    )
    .refine((phases) => phases.slice(0, -1).every((one) => one.until !== null), "Seule la dernière phase est sans fin"),
});

function rank(phase: OpenPhase | undefined): number {
  return phase === undefined ? -1 : phaseOrder.indexOf(phase);
}

/** When families may book (or, in a rule of its own, cancel) a day of service. Kept as JSON, so a rule is data. */
export const deadlineRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("always") }),
  z.object({ kind: z.literal("never") }),
  limitedRule,
]);
export type DeadlineRule = z.infer<typeof deadlineRule>;

import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { instantText } from "@/domain/calendar/instant-text";
import { type NoServiceReason, noServiceReason, type Place } from "@/domain/calendar/school-days";
import { type DayLimits, type LimitContext, limitsOf } from "./deadline";
import type { DeadlineRule, OpenPhase } from "./deadline-rule";
import { instantOf, type WallTime } from "./moment";
import { isClosedDay, isInBreak } from "./open-days";

type Action = "book" | "cancel";

/** What a rule does that the commune may not have meant. */
export type PreviewWarning = {
  kind:
    | "impossible"
    | "limit-after-start"
    | "limit-on-closed-day"
    | "limit-in-break"
    | "clock-change"
    | "opens-too-late"
    | "phases-out-of-order";
  action: Action;
};

/** Instants as ISO strings. `limitAt` is the limit as worded, `closesAt` the first instant too late. */
export type PreviewLimits = {
  opensAt: string | null;
  phases: { phase: OpenPhase; limitAt: string | null; closesAt: string | null }[];
};

export type PreviewDay = {
  day: IsoDate;
  noService: NoServiceReason | null;
  booking: PreviewLimits;
  cancellation: PreviewLimits;
  warnings: PreviewWarning[];
};

type Rules = { booking: DeadlineRule; cancellation: DeadlineRule };
type PreviewContext = LimitContext & { place: Place };

/** What two rules give on a day, closed days included with their reason and no warning. */
export function previewDay(rules: Rules, day: IsoDate, context: PreviewContext): PreviewDay {
  const noService = noServiceReason(context.calendar, context.service, context.place, day);
  const booking = limitsOf(rules.booking, day, context);
  const cancellation = limitsOf(rules.cancellation, day, context);
  const warnings =
    noService === null
      ? [...warningsOf("book", booking, day, context), ...warningsOf("cancel", cancellation, day, context)]
      : [];
  return { day, noService, booking: onTheWire(booking), cancellation: onTheWire(cancellation), warnings };
}

function warningsOf(action: Action, limits: DayLimits, day: IsoDate, context: LimitContext): PreviewWarning[] {
  if (limits.phases.length === 0) return [{ kind: "impossible", action }];
  const found = new Set<PreviewWarning["kind"]>();
  const startAt = instantOf({ day, time: context.service.startTime }, context.calendar.timeZone);
  let previous: Temporal.Instant | null = limits.opensAt;
  for (const [index, { closesAt, limitAt, wall }] of limits.phases.entries()) {
    if (closesAt === null || limitAt === null || wall === null) continue;
    if (Temporal.Instant.compare(limitAt, startAt) > 0) found.add("limit-after-start");
    if (isClosedDay(context, wall.day)) found.add("limit-on-closed-day");
    if (isInBreak(context, wall.day)) found.add("limit-in-break");
    if (isAtClockChange(wall, context.calendar.timeZone)) found.add("clock-change");
    if (previous !== null && Temporal.Instant.compare(closesAt, previous) <= 0) {
      found.add(index === 0 ? "opens-too-late" : "phases-out-of-order");
    }
    previous = closesAt;
  }
  return [...found].map((kind) => ({ kind, action }));
}

/** The time on the wall does not exist that night, or comes twice. */
function isAtClockChange(wall: WallTime, timeZone: string): boolean {
  if (wall.time === "24:00") return false;
  const told = Temporal.PlainDateTime.from(`${wall.day}T${wall.time}`);
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    told.toZonedDateTime(timeZone, { disambiguation }).toInstant().toString(),
  );
  return earlier !== later;
}

function onTheWire({ opensAt, phases }: DayLimits): PreviewLimits {
  return {
    opensAt: textOrNull(opensAt),
    phases: phases.map(({ phase, limitAt, closesAt }) => ({
      phase,
      limitAt: textOrNull(limitAt),
      closesAt: textOrNull(closesAt),
    })),
  };
}

function textOrNull(instant: Temporal.Instant | null): string | null {
  return instant === null ? null : instantText(instant);
}

/** A warning in French, for the person who writes the rule; `both` when booking and cancelling share it. */
export function previewWarningSentence({ kind, action }: { kind: PreviewWarning["kind"]; action: Action | "both" }) {
  const [act] = actWords[action];
  switch (kind) {
    case "impossible":
      return `Aucune ${actWords[action][1]} possible pour ce jour.`;
    case "limit-after-start":
      return `La limite d’${act} tombe après le début du service.`;
    case "limit-on-closed-day":
      return `La limite d’${act} tombe un jour fermé, férié ou de week-end.`;
    case "limit-in-break":
      return `La limite d’${act} tombe pendant les vacances.`;
    case "clock-change":
      return `La limite d’${act} tombe pendant l’heure du changement d’heure.`;
    case "opens-too-late":
      return `L’ouverture vient après la limite d’${act}.`;
    case "phases-out-of-order":
      return `Les limites d’${act} ne se suivent pas dans l’ordre.`;
  }
}

/** After "d’", and after "aucune". */
const actWords: Readonly<Record<Action | "both", readonly [string, string]>> = {
  book: ["inscription", "inscription"],
  cancel: ["annulation", "annulation"],
  both: ["inscription et d’annulation", "inscription ni annulation"],
};

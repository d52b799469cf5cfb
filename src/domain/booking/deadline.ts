import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { instantText } from "@/domain/calendar/instant-text";
import type { Refusal } from "@/domain/refusal";
import type { DeadlineRule, Limit, OpenPhase } from "./deadline-rule";
import { type LimitContext, momentAt, type WallTime } from "./moment";

export type { LimitContext } from "./moment";

/**
 * `limitAt` is the limit as the commune words it, `closesAt` the first instant that is too late; null: no end.
 * Exclusive ("avant 11 h"): both are 11:00:00. Inclusive ("jusqu'à 11 h"): the whole minute the clock shows as 11:00 is
 * accepted, so it closes at 11:01:00; "23:59 inclusive" then means the whole day. 24:00 is always exclusive.
 */
export type PhaseLimit = {
  phase: OpenPhase;
  limitAt: Temporal.Instant | null;
  closesAt: Temporal.Instant | null;
  /** `limitAt` on the wall; "24:00" stays on the day it ends. */
  wall: WallTime | null;
};

/** `opensAt` null: open from the start. No phase: never possible. Phases follow each other. */
export type DayLimits = { opensAt: Temporal.Instant | null; phases: readonly PhaseLimit[] };

export type Phase = "not-open-yet" | OpenPhase | "closed";

const ALWAYS: DayLimits = { opensAt: null, phases: [{ phase: "normal", limitAt: null, closesAt: null, wall: null }] };
const NEVER: DayLimits = { opensAt: null, phases: [] };

/** When the rule opens and closes that day of service. Does not look whether the service runs that day. */
export function limitsOf(rule: DeadlineRule, day: IsoDate, context: LimitContext): DayLimits {
  switch (rule.kind) {
    case "always":
      return ALWAYS;
    case "never":
      return NEVER;
    case "limited": {
      const reference = referenceDay(rule.countedFrom, day);
      if (reference === null) return NEVER;
      const opens = rule.opens === null ? null : momentAt(rule.opens, reference, context);
      if (rule.opens !== null && opens === null) return NEVER;
      const phases = rule.phases.flatMap(({ phase, until }): PhaseLimit[] => {
        if (until === null) return [{ phase, limitAt: null, closesAt: null, wall: null }];
        const end = endOf(until, reference, context);
        return end === null ? [] : [{ phase, ...end }];
      });
      return { opensAt: opens?.at ?? null, phases };
    }
  }
}

/** Where an action stands at `now`. */
export function phaseAt({ opensAt, phases }: DayLimits, now: Temporal.Instant): Phase {
  const current = phases.find(({ closesAt }) => closesAt === null || Temporal.Instant.compare(now, closesAt) < 0);
  if (current === undefined) return "closed";
  return opensAt !== null && Temporal.Instant.compare(now, opensAt) < 0 ? "not-open-yet" : current.phase;
}

/** What staff do for a family at `now` is late, hence dearer: the rule has a late phase, and its normal one is over. */
export function isLateForStaff(limits: DayLimits, now: Temporal.Instant): boolean {
  const phase = phaseAt(limits, now);
  return limits.phases.some((one) => one.phase === "late") && phase !== "normal" && phase !== "not-open-yet";
}

/** Until when a family acts by itself (at any price); null when it never does. */
export function familyLimit({ phases }: DayLimits): PhaseLimit | null {
  return latest(phases.filter(({ phase }) => phase !== "on-request"));
}

/** The family's "no" at `now` for limits already computed; null when it may act, at the normal or the late price. */
export function limitRefusal(
  action: "book" | "cancel",
  day: IsoDate,
  limits: DayLimits,
  now: Temporal.Instant,
): Refusal | null {
  const last = latest(limits.phases);
  if (last === null) return { code: "NEVER_ALLOWED", action, day };
  switch (phaseAt(limits, now)) {
    case "normal":
    case "late":
      return null;
    case "on-request":
      return { code: "STAFF_ONLY", action, day };
    case "not-open-yet":
      return { code: "NOT_OPEN_YET", action, day, opensAt: textOf(limits.opensAt) };
    case "closed":
      return {
        code: "DEADLINE_PASSED",
        action,
        day,
        deadlineAt: textOf(last.closesAt),
        limitAt: textOf(last.limitAt),
      };
  }
}

/** Only asked for a limit that exists: a rule which refuses has one. */
function textOf(instant: Temporal.Instant | null): string {
  return instant === null ? "" : instantText(instant);
}

function referenceDay(
  countedFrom: Extract<DeadlineRule, { kind: "limited" }>["countedFrom"],
  day: IsoDate,
): IsoDate | null {
  if (countedFrom.kind === "day") return day;
  return countedFrom.sessions.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.firstDay ?? null;
}

function endOf(until: Limit, reference: IsoDate, context: LimitContext) {
  const end = momentAt(until, reference, context);
  if (end === null) return null;
  const wholeMinute = until.inclusive && end.wall.time !== "24:00";
  return { limitAt: end.at, closesAt: wholeMinute ? end.at.add({ minutes: 1 }) : end.at, wall: end.wall };
}

function latest(phases: readonly PhaseLimit[]): PhaseLimit | null {
  return phases.reduce<PhaseLimit | null>((last, one) => {
    if (last === null || one.closesAt === null) return one;
    return last.closesAt !== null && Temporal.Instant.compare(one.closesAt, last.closesAt) > 0 ? one : last;
  }, null);
}

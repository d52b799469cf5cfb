import type { Refusal } from "@/domain/refusal";
import type { CellDecision } from "./save-decision";
import type { CellState } from "./week-view";

/** A child who waits for a place. */
export type WaitingChild = { childId: string; familyId: string };

/** How a cell ends: its state, and why it is not as asked. */
export type CellOutcome = { decision: CellDecision; state: CellState; refusal: Refusal | null };

export type SharedPlaces<Waiting extends WaitingChild> = {
  /** Who gets a freed place, first come first served. */
  promoted: Waiting[];
  outcomes: CellOutcome[];
};

type ServiceDay<Waiting> = {
  /** null: no limit. */
  capacity: number | null;
  /** Booked before the request. */
  taken: number;
  /** Who waits, the first first. */
  queue: readonly Waiting[];
  /** Whether that child still may get a place: limit not passed, no closure for its class. */
  canStill: (waiting: Waiting) => boolean;
};

/** How a cell ends when the rules alone decide: refused, already as asked, or changed where places have no limit. */
export function outcomeOfRules(decision: CellDecision): CellOutcome {
  const { from, to, refusal } = decision;
  if (!decision.changes) return { decision, state: from === "other-household" ? "free" : from, refusal };
  // Nobody waits where places have no limit.
  return { decision, state: to === "waiting" ? "booked" : to, refusal };
}

/**
 * Shares the places of one service and day between those who wait and the changes a family asks: cancellations give
 * places back, then the waiting list is served, then the family's new wishes in the order asked. Never more than
 * `capacity` in all; a capacity lowered below what is taken takes nobody's place away.
 */
export function sharePlaces<Waiting extends WaitingChild>(
  decisions: readonly CellDecision[],
  { capacity, taken, queue, canStill }: ServiceDay<Waiting>,
): SharedPlaces<Waiting> {
  const leaving = new Set(decisions.filter(({ to }) => to === "free").map(({ childId }) => childId));
  const given = decisions.filter(({ from, to }) => from === "booked" && to === "free").length;
  let free = capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - (taken - given));

  const promoted: Waiting[] = [];
  for (const waiting of queue) {
    if (free === 0) break;
    if (leaving.has(waiting.childId) || !canStill(waiting)) continue;
    promoted.push(waiting);
    free -= 1;
  }
  const served = new Set(promoted.map(({ childId }) => childId));

  const outcomes = decisions.map((decision): CellOutcome => {
    if (decision.to === "free") return { decision, state: "free", refusal: null };
    if (served.has(decision.childId)) return { decision, state: "booked", refusal: null };
    if (free > 0) {
      free -= 1;
      return { decision, state: "booked", refusal: null };
    }
    if (decision.to === "waiting") return { decision, state: "waiting", refusal: null };
    const state = decision.from === "waiting" ? "waiting" : "free";
    return { decision, state, refusal: { code: "SERVICE_FULL", day: decision.day } };
  });
  return { promoted, outcomes };
}

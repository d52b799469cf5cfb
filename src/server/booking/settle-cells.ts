import { cellKey } from "@/domain/booking/cell-key";
import type { CellDecision } from "@/domain/booking/save-decision";
import { type CellOutcome, outcomeOfRules } from "@/domain/booking/waiting-list";
import type { Cell } from "./cells-sql";
import type { QueuedChild } from "./hold-places";
import type { BookingWrite } from "./write-bookings";

type Shared = {
  /** The cells whose places are limited, as the places were shared. */
  outcomes: readonly CellOutcome[];
  /** Who gets a freed place. */
  promoted: readonly (QueuedChild & { late: boolean })[];
};

/** Who writes, and how; `reasonOf`: what staff gave for a cell. */
type Author = Pick<BookingWrite, "familyId" | "accountId" | "origin"> & {
  reasonOf?: (cell: Cell) => string | null;
};

/**
 * What becomes of the asked cells (`outcomes`, in their order), and what is to be written: the author's own changes, and
 * the children who come from the waiting list.
 */
export function settleCells(
  decisions: readonly CellDecision[],
  shared: Shared,
  { familyId, accountId, origin, reasonOf = () => null }: Author,
): { outcomes: CellOutcome[]; own: BookingWrite[]; promotions: BookingWrite[] } {
  const ofCell = new Map(shared.outcomes.map((outcome) => [cellKey(outcome.decision), outcome]));
  const outcomes = decisions.map((decision) => ofCell.get(cellKey(decision)) ?? outcomeOfRules(decision));
  const promotions = shared.promoted.map((child): BookingWrite => {
    return { ...child, from: "waiting", to: "booked", origin: "WAITING_LIST", accountId: null };
  });
  const isPromoted = new Set(promotions.map(cellKey));
  const own = outcomes.flatMap(({ decision, state }): BookingWrite[] => {
    const { from } = decision;
    if (from === "other-household" || from === state || isPromoted.has(cellKey(decision))) return [];
    return [{ ...decision, familyId, accountId, from, to: state, origin, reason: reasonOf(decision) }];
  });
  return { outcomes, own, promotions };
}

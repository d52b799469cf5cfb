import { cellKey } from "@/domain/booking/cell-key";
import { cellRules } from "@/domain/booking/cell-rules";
import type { SaveBookingsInput } from "@/domain/booking/inputs";
import type { KnownBooking } from "@/domain/booking/planning-facts";
import { decideChanges, lastOfEachCell } from "@/domain/booking/save-decision";
import type { CellOutcome } from "@/domain/booking/waiting-list";
import type { CellState } from "@/domain/booking/week-view";
import { wallClock } from "@/domain/calendar/french-days";
import type { Refusal } from "@/domain/refusal";
import type { Db } from "@/server/db/tenant";
import type { Cell } from "./cells-sql";
import type { Reader } from "./reader";
import { loadSaveFacts } from "./save-facts";
import { settleCells } from "./settle-cells";
import { shareLimitedPlaces } from "./share-limited-places";
import { writeBookings } from "./write-bookings";

type Author = Reader & { accountId: string };

export type SavedCell = Cell & { state: CellState; refusal: Refusal | null };
export type SavedBookings = { savedAt: string; results: SavedCell[] };

/**
 * Books, cancels and puts on the waiting list, cell by cell: each is accepted or refused with its facts, the others go
 * on. A cell asked twice in one request is saved as last asked; a request sent again changes nothing. Limits are
 * checked at `now`, places counted under lock. Five statements at most beside the transaction's own, whatever the
 * number of cells.
 */
export async function saveBookings(
  db: Db,
  author: Author,
  { changes, origin }: SaveBookingsInput,
): Promise<SavedBookings> {
  const { now, timeZone, familyId, accountId } = author;
  const cells = lastOfEachCell(changes);
  const facts = await loadSaveFacts(db, { ...author, cells, today: wallClock(now.toString(), timeZone).day });
  const rules = cellRules(facts.calendar, now);
  const decisions = decideChanges(facts, rules, cells);
  const limited = decisions.filter((decision) => decision.changes && decision.capacity !== null);
  const shared = await shareLimitedPlaces(db, author, facts, rules, limited);

  const { outcomes, own, promotions } = settleCells(decisions, shared, {
    familyId,
    accountId,
    origin: origin === "pattern" ? "PATTERN" : "FAMILY",
  });
  const writes = [...own, ...promotions];
  const written = writes.length === 0 ? [] : await writeBookings(db, author, writes);
  return { savedAt: now.toString(), results: savedCells(outcomes, written) };
}

/** Each cell as the write left it: another request may have changed it between the first look and the write. */
export function savedCells(outcomes: readonly CellOutcome[], written: readonly KnownBooking[]): SavedCell[] {
  const writtenState = new Map(written.map((booking) => [cellKey(booking), booking.state]));
  return outcomes.map(({ decision: { childId, serviceId, day }, state: planned, refusal }) => {
    const state = writtenState.get(cellKey({ childId, serviceId, day })) ?? planned;
    if (state !== "other-household") return { childId, serviceId, day, state, refusal };
    return { childId, serviceId, day, state: "free", refusal: { code: "BOOKED_BY_OTHER_HOUSEHOLD", day } };
  });
}

import { cellKey } from "@/domain/booking/cell-key";
import { cellRules } from "@/domain/booking/cell-rules";
import { lastOfEachCell } from "@/domain/booking/save-decision";
import { decideForStaff, overbooked } from "@/domain/booking/staff-decision";
import type { SaveForFamilyInput, StaffChange } from "@/domain/booking/staff-inputs";
import { reasonText } from "@/domain/booking/staff-reason";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { type SavedBookings, savedCells } from "./save-bookings";
import { loadSaveFacts } from "./save-facts";
import { settleCells } from "./settle-cells";
import { shareLimitedPlaces } from "./share-limited-places";
import type { StaffAuthor } from "./staff-author";
import { type BookingWrite, writeBookings } from "./write-bookings";

/**
 * Books and cancels for a family, cell by cell, as `saveBookings` does. Until the limit staff save as the family would;
 * past it the cell needs a reason, kept in its event and shown to the family, and costs what the rule says of a late
 * one. Closed days stay closed. Places are counted under lock; one more than there are is given only where the cell
 * says `overbook` and why. The family's adults get the receipt. Refuses NOT_FOUND for an unknown family.
 */
export async function saveForFamily(
  db: Db,
  author: StaffAuthor,
  { familyId, changes }: SaveForFamilyInput,
): Promise<SavedBookings> {
  const { now, timeZone, communeId, accountId, address } = author;
  const family = await db.family.findFirst({ where: { id: familyId, communeId }, select: { closedAt: true } });
  if (!family) throw new RefusedError({ code: "NOT_FOUND" });
  // Closed, a family books nothing more; what it has can still be cancelled.
  if (family.closedAt && changes.some(({ to }) => to !== "free")) throw new RefusedError({ code: "FAMILY_CLOSED" });
  const asked = new Map<string, StaffChange>(changes.map((change) => [cellKey(change), change]));
  const hasReason = (cell: Parameters<typeof cellKey>[0]) => Boolean(asked.get(cellKey(cell))?.reason);

  const cells = lastOfEachCell(changes);
  const facts = await loadSaveFacts(db, { communeId, familyId, cells, today: wallClock(now.toString(), timeZone).day });
  const rules = cellRules(facts.calendar, now);
  const decisions = decideForStaff(facts, rules, cells, hasReason);
  const limited = decisions.filter((decision) => decision.changes && decision.capacity !== null);
  const shared = await shareLimitedPlaces(db, { communeId, familyId }, facts, rules, limited, (held, again) =>
    decideForStaff(held, rules, again, hasReason),
  );

  const { outcomes: given, extra } = overbooked(shared.outcomes, asked);
  const { outcomes, own, promotions } = settleCells(
    decisions,
    { outcomes: given, promoted: shared.promoted },
    {
      familyId,
      accountId,
      origin: "STAFF",
      reasonOf: (cell) => {
        const reason = asked.get(cellKey(cell))?.reason;
        return reason ? reasonText(reason) : null;
      },
    },
  );
  const writes = [...own, ...promotions];
  const written = writes.length === 0 ? [] : await writeBookings(db, { ...author, onBehalfOf: familyId }, writes);
  if (own.length > 0) {
    const facts = { ...countsOf(own), overbooked: extra.size };
    await recordAudit(db, {
      communeId,
      now,
      accountId,
      address,
      action: "bookings-saved-for-family",
      subjectId: familyId,
      facts,
    });
  }
  return { savedAt: now.toString(), results: savedCells(outcomes, written) };
}

function countsOf(writes: readonly BookingWrite[]) {
  const count = (isSo: (write: BookingWrite) => boolean) => writes.filter(isSo).length;
  return {
    booked: count(({ to }) => to === "booked"),
    cancelled: count(({ to }) => to === "free"),
    waiting: count(({ to }) => to === "waiting"),
    withReason: count(({ reason }) => Boolean(reason)),
  };
}

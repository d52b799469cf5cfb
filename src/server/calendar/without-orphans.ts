import { closureEffect } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { loadClosureFacts } from "./load-closure-facts";
import { touchedBookings } from "./preview-closure";

/**
 * Runs a change of the school calendar, and refuses BOOKINGS_IN_THE_WAY when it leaves bookings to come without a
 * service: closing those days first tells their families. The caller holds the calendar.
 */
export async function withoutOrphans(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
  change: () => Promise<void>,
): Promise<void> {
  const before = await loadClosureFacts(db, communeId, { from: today, to: null });
  await db.$executeRaw`SAVEPOINT before_change`;
  await change();
  const after = await loadClosureFacts(db, communeId, { from: today, to: null });
  const { displaced } = closureEffect(before.groups, before.services, {
    before: before.calendar,
    after: after.calendar,
  });
  if (displaced.length === 0) return;
  // Counted as they were: a year that gets shorter also takes children out of their class.
  await db.$executeRaw`ROLLBACK TO SAVEPOINT before_change`;
  const { bookings, families } = await touchedBookings(db, displaced);
  throw new RefusedError({ code: "BOOKINGS_IN_THE_WAY", bookings, families });
}

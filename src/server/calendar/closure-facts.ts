import type { DeclaredCalendar } from "@/domain/calendar/closure-effect";
import type { DeclaredClosure } from "@/domain/calendar/closures";
import { dayFromColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { type ClosureFacts, loadClosureFacts } from "./load-closure-facts";

type WithoutClosure = { closure: DeclaredClosure; facts: ClosureFacts; after: DeclaredCalendar };

/** A closure, the bookings of its days, and the calendar as it would be without it; null when it does not exist. */
export async function closureFacts(db: Db, communeId: string, closureId: string): Promise<WithoutClosure | null> {
  const row = await db.closure.findFirst({
    where: { id: closureId, communeId },
    select: { fromDay: true, toDay: true },
  });
  if (!row) return null;
  const period = { from: dayFromColumn(row.fromDay), to: dayFromColumn(row.toDay) };
  const facts = await loadClosureFacts(db, communeId, period);
  const closure = facts.calendar.closures.find(({ id }) => id === closureId);
  if (!closure) return null;
  const closures = facts.calendar.closures.filter(({ id }) => id !== closureId);
  return { closure, facts, after: { ...facts.calendar, closures } };
}

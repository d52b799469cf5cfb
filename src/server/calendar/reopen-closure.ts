import { takenBackReason } from "@/domain/calendar/closures";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import { type AppliedEffect, applyClosureEffect } from "./apply-closure-effect";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { closureFacts } from "./closure-facts";
import { holdCalendar } from "./hold-calendar";

/**
 * Takes a closure back: what it set aside is restored where that is still possible, waits for want of a place, or stays
 * under another closure of the same day; families are told, but about days that are over. Taking an extra open day back cancels its bookings without
 * charge. One transaction. Refuses NOT_FOUND.
 */
export async function reopenClosure(context: SettingContext, closureId: string): Promise<AppliedEffect> {
  const { db, now, address } = context;
  const author = calendarAuthor(context);
  const { communeId, accountId } = author;
  await holdCalendar(db, communeId);
  const found = await closureFacts(db, communeId, closureId);
  if (!found) throw new RefusedError({ code: "NOT_FOUND" });
  const { closure, facts, after } = found;
  const applied = await applyClosureEffect(db, author, {
    facts,
    after,
    reason: takenBackReason(closure),
    batchId: closureId,
    toldFrom: context.viewer.today,
  });
  await db.closure.delete({ where: { id: closureId } });
  const told = { from: closure.from, to: closure.to, kind: closure.kind, cause: closure.cause, ...applied };
  const action = "closure-removed";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: closureId, facts: told });
  return applied;
}

import { closureEffect } from "@/domain/calendar/closure-effect";
import type { DeclaredClosure } from "@/domain/calendar/closures";
import type { Db } from "@/server/db/tenant";
import { closureFacts } from "./closure-facts";
import { closureWords } from "./closure-words";
import { type ClosurePreview, touchedBookings } from "./preview-closure";

export type ClosureView = ClosurePreview & { closure: DeclaredClosure; concerns: string };

/** A closure and what taking it back would do, in numbers; null when it does not exist. */
export async function readClosure(db: Db, communeId: string, closureId: string): Promise<ClosureView | null> {
  const found = await closureFacts(db, communeId, closureId);
  if (!found) return null;
  const { closure, facts, after } = found;
  const effect = closureEffect(facts.groups, facts.services, { before: facts.calendar, after });
  return {
    closure,
    concerns: (await closureWords(db, [closure])).get(closure.id) ?? "",
    displaced: await touchedBookings(db, effect.displaced),
    restored: await touchedBookings(db, effect.restored),
  };
}

import { closureEffect } from "@/domain/calendar/closure-effect";
import { closureReason, type DeclaredClosure } from "@/domain/calendar/closures";
import type { IsoDate } from "@/domain/calendar/day";
import { stillClosedWithout } from "@/domain/calendar/overlapping-closures";
import type { Db } from "@/server/db/tenant";
import { closureFacts } from "./closure-facts";
import { closureWords } from "./closure-words";
import { type CalendarReader, type ClosurePreview, touchedBookings } from "./preview-closure";
import { schoolsOfClasses } from "./refuse-declared-twice";

export type ClosureView = ClosurePreview & {
  closure: DeclaredClosure;
  concerns: string;
  /** What other closures keep closed. */
  staysClosed: { id: string; from: IsoDate; to: IsoDate; reason: string; concerns: string }[];
};

/** A closure and what taking it back would do, in numbers; null when it does not exist. */
export async function readClosure(
  db: Db,
  { communeId, today }: CalendarReader,
  closureId: string,
): Promise<ClosureView | null> {
  const found = await closureFacts(db, communeId, closureId);
  if (!found) return null;
  const { closure, facts, after } = found;
  const effect = closureEffect(facts.groups, facts.services, { before: facts.calendar, after });
  const stays =
    closure.kind === "open" ? [] : stillClosedWithout(closure, after.closures, await schoolsOfClasses(db, communeId));
  const words = await closureWords(db, [closure, ...stays.map(({ by }) => by)]);
  const concerns = ({ id }: DeclaredClosure) => words.get(id) ?? "";
  return {
    closure,
    concerns: concerns(closure),
    staysClosed: stays.map(({ by, from, to }) => {
      return { id: by.id, from, to, reason: closureReason(by), concerns: concerns(by) };
    }),
    displaced: await touchedBookings(db, effect.displaced, today),
    restored: await touchedBookings(db, effect.restored, today),
    isPast: closure.from < today,
  };
}

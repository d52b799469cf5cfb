import { v7 as uuid } from "uuid";
import { closureFromInput } from "@/domain/calendar/closure-from-input";
import { closureReason, type DeclaredClosure } from "@/domain/calendar/closures";
import type { ClosureInput } from "@/domain/calendar/inputs";
import { recordAudit } from "@/server/audit";
import { dayToColumn } from "@/server/db/dates";
import type { ClosureCause } from "@/server/db/generated/client";
import { type AppliedEffect, applyClosureEffect } from "./apply-closure-effect";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";
import { loadClosureFacts } from "./load-closure-facts";
import { refuseDeclaredTwice } from "./refuse-declared-twice";
import { requireKnownPlaces } from "./require-known-places";

/**
 * Closes days, or opens extra ones, and does what follows in the same transaction: bookings set aside without charge (or
 * restored), places given to whoever waits, events with the reason, one message a family; about days that are over, only
 * when it is asked for. Refuses NOT_FOUND, and ALREADY_DECLARED for days that are closed (or open) already.
 */
export async function declareClosure(
  context: SettingContext,
  input: ClosureInput,
): Promise<AppliedEffect & { id: string }> {
  const { db, now, address } = context;
  const author = calendarAuthor(context);
  const { communeId, accountId } = author;
  const closure = closureFromInput(uuid(), input);
  await holdCalendar(db, communeId);
  await requireKnownPlaces(db, communeId, closure);
  const facts = await loadClosureFacts(db, communeId, closure);
  await refuseDeclaredTwice(db, communeId, facts.calendar.closures, closure);
  await db.closure.create({ data: columnsOf(communeId, closure) });
  const after = { ...facts.calendar, closures: [...facts.calendar.closures, closure] };
  const applied = await applyClosureEffect(db, author, {
    facts,
    after,
    reason: closureReason(closure),
    batchId: closure.id,
    toldFrom: input.tellPast ? null : context.viewer.today,
  });
  const action = closure.kind === "closed" ? "days-closed" : "days-opened";
  const told = { from: closure.from, to: closure.to, cause: closure.cause, ...applied };
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: closure.id, facts: told });
  return { id: closure.id, ...applied };
}

function columnsOf(communeId: string, { from, to, kind, cause, ...closure }: DeclaredClosure) {
  return {
    ...closure,
    communeId,
    fromDay: dayToColumn(from),
    toDay: dayToColumn(to),
    kind: kind === "closed" ? ("CLOSED" as const) : ("OPEN" as const),
    cause: cause.toUpperCase().replace("-", "_") as ClosureCause,
  };
}

import { v7 as uuid } from "uuid";
import { type BatchInput, batchReason } from "@/domain/booking/batch-input";
import { planBatch } from "@/domain/booking/batch-plan";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { recordAudit } from "@/server/audit";
import { dayToColumn, instantToColumn } from "@/server/db/dates";
import type { BatchAction, BatchCause } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { loadBatchFacts } from "./batch-facts";
import { holdServiceDays } from "./count-places";
import { serveWaitingLists } from "./serve-waiting-lists";
import type { StaffAuthor } from "./staff-author";
import { tellBatch } from "./tell-batch";
import { addCells, cancelCells } from "./write-batch";

export type MadeBatch = { id: string; changed: number; children: number; families: number; emails: number };

/**
 * Cancels or adds the bookings of a class or a school, whatever the limits, in one transaction. The places of its days
 * are held first, so that two batches, or a batch and a family, never give the same place; places given back go to who
 * waits. What each booking was is kept, to be restored. Refuses NOT_FOUND, and NOTHING_TO_CHANGE, so that a second click does nothing.
 */
export async function makeBatch(db: Db, author: StaffAuthor, input: BatchInput): Promise<MadeBatch> {
  const { communeId, accountId, now, address } = author;
  const { action, serviceId, from, until } = input;
  const days = daysFrom(from, until).map((day) => ({ serviceId, day }));
  // Asked first: a place of another commune is not even held.
  const service = await db.service.findFirst({ where: { id: serviceId, communeId }, select: { id: true } });
  if (!service) throw new RefusedError({ code: "NOT_FOUND" });
  const { taken } = await holdServiceDays(db, communeId, days);
  const facts = await loadBatchFacts(db, communeId, input, taken);
  const { changes } = planBatch(facts, input);
  if (changes.length === 0) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });

  const batch = { id: uuid(), communeId, accountId, serviceId, at: now.toString(), reason: batchReason(input) };
  await insertBatch(db, author, batch.id, input);
  const cells = await (action === "cancel" ? cancelCells : addCells)(db, batch, changes);
  const offer = { calendar: facts.calendar, services: [facts.service] };
  if (action === "cancel") await serveWaitingLists(db, author, offer, days);
  const emails = input.tellFamilies
    ? await tellBatch(db, batch, cells, action === "cancel" ? "cancelled" : "added")
    : 0;
  const counts = {
    changed: cells.length,
    children: new Set(cells.map(({ childId }) => childId)).size,
    families: new Set(cells.map(({ familyId }) => familyId)).size,
    emails,
  };
  await recordAudit(db, {
    communeId,
    now,
    accountId,
    address,
    action: "bookings-batch-made",
    subjectId: batch.id,
    facts: { action, cause: input.cause, from, until, ...counts },
  });
  return { id: batch.id, ...counts };
}

async function insertBatch(db: Db, { communeId, accountId, now }: StaffAuthor, id: string, input: BatchInput) {
  const data = {
    id,
    communeId,
    accountId,
    madeAt: instantToColumn(now),
    action: input.action.toUpperCase() as BatchAction,
    cause: input.cause.toUpperCase().replaceAll("-", "_") as BatchCause,
    detail: input.detail || null,
    serviceId: input.serviceId,
    schoolId: input.schoolId,
    classId: input.classId,
    fromDay: dayToColumn(input.from),
    toDay: dayToColumn(input.until),
    familiesTold: input.tellFamilies,
  };
  await db.bookingBatch.create({ data, select: { id: true } });
}

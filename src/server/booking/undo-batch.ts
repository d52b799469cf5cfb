import { recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { loadBatchToUndo } from "./batch-to-undo";
import { serveWaitingLists } from "./serve-waiting-lists";
import type { StaffAuthor } from "./staff-author";
import { tellBatch } from "./tell-batch";
import { type BatchCell, type BatchToWrite, changesSql } from "./write-batch";

export type UndoneBatch = { restored: number; touched: number; full: number; closed: number; emails: number };

/** What undoing a batch would do, in numbers. */
export async function previewUndo(db: Db, author: StaffAuthor, id: string): Promise<Omit<UndoneBatch, "emails">> {
  const { restored, touched, full, closed } = await loadBatchToUndo(db, author, id);
  return { restored: restored.length, touched, full, closed };
}

/**
 * Brings the bookings of a batch back to what they were: state, price, place in the queue. What somebody changed since
 * stays; whose place is taken, or whose day was closed, stays cancelled, and is counted. Families told of the batch are told of its undoing.
 */
export async function undoBatch(db: Db, author: StaffAuthor, id: string): Promise<UndoneBatch> {
  const { communeId, accountId, now, address } = author;
  const { action, serviceId, familiesTold, restored, touched, full, closed, ...undo } = await loadBatchToUndo(
    db,
    author,
    id,
  );
  const reason = `Retour sur un changement (${undo.reason})`;
  const batch = { id, communeId, accountId, serviceId, at: now.toString(), reason };
  const cells = await restoreCells(db, batch, restored);
  await db.bookingBatch.update({
    where: { id },
    data: { undoneAt: instantToColumn(now), undoneById: accountId },
    select: { id: true },
  });
  if (action === "ADD") {
    await serveWaitingLists(db, author, { calendar: undo.calendar, services: [undo.service] }, undo.days);
  }
  const emails = familiesTold ? await tellBatch(db, { ...batch, reason: undo.reason }, cells, "undone") : 0;
  const counts = { restored: cells.length, touched, full, closed, emails };
  await recordAudit(db, {
    communeId,
    now,
    accountId,
    address,
    action: "bookings-batch-undone",
    subjectId: id,
    facts: counts,
  });
  return counts;
}

/**
 * Where there was no booking, a cancelled one is left: its history stays readable. A family that was merged since gives
 * its bookings to the one it became; whoever has the child no more gets none.
 */
function restoreCells(db: Db, batch: BatchToWrite, cells: readonly BatchCell[]): Promise<BatchCell[]> {
  const { id, communeId, accountId, serviceId, at, reason } = batch;
  return db.$queryRaw<BatchCell[]>`
    WITH asked AS MATERIALIZED (SELECT child_id, day FROM ${changesSql(cells)}),
    now AS MATERIALIZED (
      SELECT b.id, b.family_id AS holder_id, coalesce(home.id, b.family_id) AS payer_id, b.status AS held, k.*
      FROM booking_batch_cell k
      JOIN asked USING (child_id, day)
      JOIN booking_batch x ON x.id = k.batch_id
      JOIN booking b ON b.child_id = k.child_id AND b.day = k.day AND b.service_id = ${serviceId}::uuid
      LEFT JOIN LATERAL (
        WITH RECURSIVE heir AS (
          SELECT f.id, f.merged_into_id FROM family f WHERE f.id = k.family_id
          UNION ALL SELECT f.id, f.merged_into_id FROM heir JOIN family f ON f.id = heir.merged_into_id)
        SELECT heir.id FROM heir JOIN child_family cf ON cf.family_id = heir.id AND cf.child_id = k.child_id) home ON true
      WHERE k.batch_id = ${id}::uuid AND b.changed_at = x.made_at
      ORDER BY k.child_id, k.day FOR UPDATE OF b),
    restored AS (
      UPDATE booking b
      SET family_id = now.payer_id, status = coalesce(now.status, 'CANCELLED'), tier = coalesce(now.tier, 'NORMAL'),
          origin = coalesce(now.origin, 'STAFF'), waiting_since = now.waiting_since,
          waiting_rank = now.waiting_rank,
          changed_at = coalesce(now.changed_at, ${at}::timestamptz)
      FROM now WHERE b.id = now.id),
    events AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status,
                                 origin, reason, batch_id)
      SELECT ${communeId}::uuid, child_id, holder_id, ${serviceId}::uuid, day, ${at}::timestamptz, ${accountId}::uuid,
             nullif(held, 'CANCELLED'),
             coalesce(status, 'CANCELLED'), 'STAFF', ${reason}, ${id}::uuid
      FROM now)
    SELECT child_id AS "childId", holder_id AS "familyId", day::text AS "day" FROM now`;
}

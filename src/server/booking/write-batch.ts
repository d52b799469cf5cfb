import type { BatchChange } from "@/domain/booking/batch-plan";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

export type BatchToWrite = {
  id: string;
  communeId: string;
  accountId: string;
  serviceId: string;
  /** ISO instant. */
  at: string;
  reason: string;
};

/** A cell the batch changed. */
export type BatchCell = { childId: string; familyId: string; day: IsoDate };

/** Cancels what is booked, or waits, among these cells. One statement; answers the cells that changed. */
export function cancelCells(db: Db, batch: BatchToWrite, changes: readonly BatchChange[]): Promise<BatchCell[]> {
  const { id, communeId, accountId, serviceId, at, reason } = batch;
  return db.$queryRaw<BatchCell[]>`
    WITH asked AS MATERIALIZED (SELECT * FROM ${changesSql(changes)}),
    before AS MATERIALIZED (
      SELECT b.* FROM booking b JOIN asked USING (child_id, day)
      WHERE b.service_id = ${serviceId}::uuid AND b.status IN ('BOOKED', 'WAITING')
      ORDER BY b.child_id, b.day FOR UPDATE OF b),
    kept AS (
      INSERT INTO booking_batch_cell
        (batch_id, child_id, day, commune_id, family_id, status, tier, origin, waiting_since, waiting_rank,
         changed_at)
      SELECT ${id}::uuid, child_id, day, commune_id, family_id, status, tier, origin, waiting_since, waiting_rank,
        changed_at
      FROM before),
    changed AS (
      UPDATE booking b
      SET status = 'CANCELLED', tier = 'NORMAL', origin = 'STAFF', waiting_since = NULL, changed_at = ${at}::timestamptz
      FROM before WHERE b.id = before.id),
    events AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status,
                                 origin, reason, batch_id)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, ${at}::timestamptz, ${accountId}::uuid, status,
             'CANCELLED', 'STAFF', ${reason}, ${id}::uuid
      FROM before)
    SELECT child_id AS "childId", family_id AS "familyId", day::text AS "day" FROM before`;
}

/** Books these cells, except what was booked or asked for meanwhile, or set aside. One statement, as above. */
export function addCells(db: Db, batch: BatchToWrite, changes: readonly BatchChange[]): Promise<BatchCell[]> {
  const { id, communeId, accountId, serviceId, at, reason } = batch;
  return db.$queryRaw<BatchCell[]>`
    WITH asked AS MATERIALIZED (SELECT * FROM ${changesSql(changes)}),
    before AS MATERIALIZED (
      SELECT b.* FROM booking b JOIN asked USING (child_id, day)
      WHERE b.service_id = ${serviceId}::uuid ORDER BY b.child_id, b.day FOR UPDATE OF b),
    written AS (
      INSERT INTO booking AS b (commune_id, child_id, family_id, service_id, day, status, origin, changed_at)
      SELECT ${communeId}::uuid, child_id, family_id, ${serviceId}::uuid, day, 'BOOKED', 'STAFF', ${at}::timestamptz
      FROM asked ORDER BY child_id, day
      ON CONFLICT (child_id, day, service_id) DO UPDATE
      SET family_id = excluded.family_id, status = 'BOOKED', tier = 'NORMAL', origin = 'STAFF', waiting_since = NULL,
          changed_at = excluded.changed_at
      WHERE b.status = 'CANCELLED' AND b.closure_id IS NULL
      RETURNING b.child_id, b.family_id, b.day),
    kept AS (
      INSERT INTO booking_batch_cell
        (batch_id, child_id, day, commune_id, family_id, status, tier, origin, waiting_since, changed_at)
      SELECT ${id}::uuid, w.child_id, w.day, ${communeId}::uuid, coalesce(before.family_id, w.family_id), before.status,
             before.tier, before.origin, before.waiting_since, before.changed_at
      FROM written w LEFT JOIN before USING (child_id, day)),
    events AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, to_status, origin,
                                 reason, batch_id)
      SELECT ${communeId}::uuid, child_id, family_id, ${serviceId}::uuid, day, ${at}::timestamptz, ${accountId}::uuid,
             'BOOKED', 'STAFF', ${reason}, ${id}::uuid
      FROM written)
    SELECT child_id AS "childId", family_id AS "familyId", day::text AS "day" FROM written`;
}

/** Cells as a table (child_id, family_id, day). */
export function changesSql(cells: readonly BatchCell[]): Prisma.Sql {
  return Prisma.sql`unnest(
    ${cells.map(({ childId }) => childId)}::uuid[],
    ${cells.map(({ familyId }) => familyId)}::uuid[],
    ${cells.map(({ day }) => day)}::date[]) AS a (child_id, family_id, day)`;
}

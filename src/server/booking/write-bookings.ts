import type { Temporal } from "temporal-polyfill";
import type { CellState } from "@/domain/booking/week-view";
import type { Db } from "@/server/db/tenant";
import type { Cell } from "./cells-sql";

/** A cell to write; `accountId` null: it comes from the waiting list, nobody tapped. */
export type BookingWrite = Cell & {
  familyId: string;
  from: CellState;
  to: CellState;
  late: boolean;
  origin: "FAMILY" | "PATTERN" | "WAITING_LIST";
  accountId: string | null;
};

const statusOf = { free: "CANCELLED", booked: "BOOKED", waiting: "WAITING" } as const;

/**
 * Writes bookings, their events, the receipt owed to `accountId` and the messages to those who got a freed place, in one
 * statement. Answers the cells really changed: one that another transaction changed first is left as it is, and never
 * does a household overwrite the booking of the other.
 */
export async function writeBookings(
  db: Db,
  { communeId, accountId, now }: { communeId: string; accountId: string; now: Temporal.Instant },
  writes: readonly BookingWrite[],
): Promise<Cell[]> {
  const at = now.toString();
  const rows = writes.map((write) => ({
    child_id: write.childId,
    family_id: write.familyId,
    service_id: write.serviceId,
    day: write.day,
    from_status: write.from === "free" ? null : statusOf[write.from],
    status: statusOf[write.to],
    tier: write.late ? "LATE" : "NORMAL",
    origin: write.origin,
    account_id: write.accountId,
  }));
  // Rows are written in one order for everybody, so that two requests never wait for each other.
  return db.$queryRaw<Cell[]>`
    /* named: write-bookings */
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w (
        child_id uuid, family_id uuid, service_id uuid, day date, from_status booking_status, status booking_status,
        tier booking_tier, origin booking_origin, account_id uuid)),
    written AS (
      INSERT INTO booking AS b
        (commune_id, child_id, family_id, service_id, day, status, tier, origin, waiting_since, changed_at)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, status, tier, origin,
             CASE WHEN status = 'WAITING' THEN ${at}::timestamptz END, ${at}::timestamptz
      FROM asked ORDER BY child_id, day, service_id
      ON CONFLICT (child_id, day, service_id) DO UPDATE
      SET family_id = excluded.family_id, status = excluded.status, tier = excluded.tier, origin = excluded.origin,
          waiting_since = excluded.waiting_since, changed_at = excluded.changed_at
      WHERE b.status <> excluded.status AND (b.family_id = excluded.family_id OR b.status = 'CANCELLED')
      RETURNING b.child_id, b.service_id, b.day),
    changed AS (SELECT asked.* FROM asked JOIN written USING (child_id, service_id, day)),
    events AS (
      INSERT INTO booking_event
        (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, ${at}::timestamptz, account_id, from_status,
             status, origin
      FROM changed),
    receipt AS (
      INSERT INTO pending_receipt AS p (account_id, commune_id, family_id, from_at, due_at)
      SELECT id, commune_id, family_id, ${at}::timestamptz, ${at}::timestamptz + interval '10 minutes'
      FROM account
      WHERE id = ${accountId}::uuid AND receipts_by_email AND email IS NOT NULL
        AND EXISTS (SELECT FROM changed WHERE changed.account_id = ${accountId}::uuid)
      -- Not DO NOTHING: a worker that is sending the receipt is waited for, and what it did not see gets a new one.
      ON CONFLICT (account_id) DO UPDATE SET from_at = least(p.from_at, excluded.from_at)),
    told AS (
      INSERT INTO email (id, commune_id, family_id, to_address, template, data, created_at)
      SELECT uuid_v7(), ${communeId}::uuid, a.family_id, a.email, 'place-freed',
             jsonb_build_object('firstName', ch.first_names, 'serviceName', s.name, 'day', changed.day),
             ${at}::timestamptz
      FROM changed
      JOIN account a ON a.family_id = changed.family_id AND a.email IS NOT NULL AND a.disabled_at IS NULL
      JOIN child ch ON ch.id = changed.child_id
      JOIN service s ON s.id = changed.service_id
      WHERE changed.origin = 'WAITING_LIST')
    SELECT child_id AS "childId", service_id AS "serviceId", day::text AS day FROM written`;
}

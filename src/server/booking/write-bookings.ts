import type { Temporal } from "temporal-polyfill";
import type { KnownBooking } from "@/domain/booking/planning-facts";
import type { CellState } from "@/domain/booking/week-view";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { addJobs } from "@/server/jobs/job-sender";
import type { Cell } from "./cells-sql";

/** A cell to write; `accountId` null: it comes from the waiting list, nobody tapped. `reason`: what staff gave for it. */
export type BookingWrite = Cell & {
  familyId: string;
  from: CellState;
  to: CellState;
  late: boolean;
  origin: "FAMILY" | "PATTERN" | "WAITING_LIST" | "STAFF";
  accountId: string | null;
  reason?: string | null;
};

/** `onBehalfOf`: the family for which staff write; its adults get the receipt instead of `accountId`. */
type Author = { communeId: string; accountId: string; now: Temporal.Instant; onBehalfOf?: string };

const statusOf = { free: "CANCELLED", booked: "BOOKED", waiting: "WAITING" } as const;

type Written = { bookings: KnownBooking[]; emailIds: string[] };

/**
 * Writes bookings, their events, the receipt owed to their author and the messages to those who got a freed place, in one
 * statement (a second one sends the messages on their way). Answers how each cell now is: a cell that another request
 * changed first is left as it is, and a household never overwrites the booking of the other.
 */
export async function writeBookings(
  db: Db,
  { communeId, accountId, now, onBehalfOf }: Author,
  writes: readonly BookingWrite[],
): Promise<KnownBooking[]> {
  const at = now.toString();
  // Rows are written in one order for everybody, so that two requests never wait for each other.
  const [row] = await db.$queryRaw<{ written: Written }[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(writes.map(columnsOf))}::jsonb) AS w (
        child_id uuid, family_id uuid, service_id uuid, day date, from_status booking_status, status booking_status,
        tier booking_tier, origin booking_origin, account_id uuid, reason text)),
    written AS (
      INSERT INTO booking AS b
        (commune_id, child_id, family_id, service_id, day, status, tier, origin, waiting_since, changed_at)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, status, tier, origin,
             CASE WHEN status = 'WAITING' THEN ${at}::timestamptz END, ${at}::timestamptz
      FROM asked ORDER BY child_id, day, service_id
      ON CONFLICT (child_id, day, service_id) DO UPDATE
      SET (family_id, status, tier, origin, waiting_since, changed_at) = (
        SELECT kept.family_id, kept.status, kept.tier, kept.origin, kept.waiting_since, kept.changed_at
        FROM (VALUES
          (true, excluded.family_id, excluded.status, excluded.tier, excluded.origin, excluded.waiting_since,
            excluded.changed_at),
          (false, b.family_id, b.status, b.tier, b.origin, b.waiting_since, b.changed_at)
        ) AS kept (is_new, family_id, status, tier, origin, waiting_since, changed_at)
        WHERE kept.is_new = (b.status <> excluded.status
                             AND (b.family_id = excluded.family_id OR b.status = 'CANCELLED')))
      RETURNING b.child_id, b.service_id, b.day, b.family_id, b.status, b.changed_at),
    outcome AS MATERIALIZED (
      SELECT asked.*, written.family_id AS holder_id, written.status AS held,
             written.family_id = asked.family_id AND written.status = asked.status
               AND written.changed_at = ${at}::timestamptz AS changed
      FROM asked JOIN written USING (child_id, service_id, day)),
    events AS (
      INSERT INTO booking_event
        (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin, reason)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, ${at}::timestamptz, account_id, from_status,
             status, origin, reason
      FROM outcome WHERE changed),
    receipt AS (
      INSERT INTO pending_receipt AS p (account_id, commune_id, family_id, from_at, due_at)
      SELECT id, commune_id, family_id, ${at}::timestamptz, ${at}::timestamptz + interval '10 minutes'
      FROM account
      WHERE ${onBehalfOf ? Prisma.sql`family_id = ${onBehalfOf}::uuid` : Prisma.sql`id = ${accountId}::uuid`}
        AND receipts_by_email AND email IS NOT NULL AND disabled_at IS NULL
        AND EXISTS (SELECT FROM outcome WHERE changed AND outcome.account_id = ${accountId}::uuid AND origin <> 'WAITING_LIST')
      -- Not DO NOTHING: a worker that is sending the receipt is waited for, and what it did not see gets a new one.
      ON CONFLICT (account_id) DO UPDATE SET from_at = least(p.from_at, excluded.from_at)),
    told AS (
      INSERT INTO email (id, commune_id, family_id, to_address, template, data, created_at)
      SELECT uuid_v7(), ${communeId}::uuid, a.family_id, a.email, 'place-freed',
             jsonb_build_object('displayName', a.display_name, 'childName', ch.first_names, 'serviceName', s.name,
                                'day', outcome.day),
             ${at}::timestamptz
      FROM outcome
      JOIN account a ON a.family_id = outcome.family_id AND a.email IS NOT NULL AND a.disabled_at IS NULL
      JOIN child ch ON ch.id = outcome.child_id
      JOIN service s ON s.id = outcome.service_id
      WHERE outcome.changed AND outcome.origin = 'WAITING_LIST'
      RETURNING id)
    SELECT json_build_object(
      'bookings', (
        SELECT json_agg(json_build_object('childId', child_id, 'serviceId', service_id, 'day', day,
          'state', CASE WHEN held = 'CANCELLED' THEN 'free' WHEN holder_id = family_id THEN lower(held::text)
                        ELSE 'other-household' END))
        FROM outcome),
      'emailIds', coalesce((SELECT json_agg(id) FROM told), '[]')) AS written`;
  if (!row) throw new Error("Bookings were not written");
  const { bookings, emailIds } = row.written;
  await addJobs(
    db,
    "send-email",
    emailIds.map((emailId) => ({ communeId, emailId })),
  );
  return bookings;
}

function columnsOf(write: BookingWrite) {
  return {
    child_id: write.childId,
    family_id: write.familyId,
    service_id: write.serviceId,
    day: write.day,
    from_status: write.from === "free" ? null : statusOf[write.from],
    status: statusOf[write.to],
    tier: write.late ? "LATE" : "NORMAL",
    origin: write.origin,
    account_id: write.accountId,
    reason: write.reason ?? null,
  };
}

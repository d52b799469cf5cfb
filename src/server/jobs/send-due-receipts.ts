import type { Temporal } from "temporal-polyfill";
import type { BookingLine } from "@/emails/email-data";
import { prisma } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { ownFamiliesSql } from "@/server/family/own-families-sql";
import { queueEmails } from "@/server/queue-emails";

type Receipt = { accountId: string; familyId: string; to: string; displayName: string; lines: BookingLine[] };

/**
 * Queues the receipts that are due: one message for all that an adult changed, or the mairie for the family, since the
 * first change, ten minutes ago or more. Changes of a whole class have a message of their own. Only what is different in the end is told; nothing when all came back as it was. Safe with several workers.
 */
export async function sendDueReceipts(now: Temporal.Instant): Promise<void> {
  const communes = await prisma.commune.findMany({ select: { id: true } });
  for (const { id: communeId } of communes) {
    await inCommune(communeId, async (db) => {
      const receipts = await takeDueReceipts(db, now);
      const emails = receipts.map(({ familyId, to, displayName, lines }) => {
        return { communeId, familyId, to, template: "bookings-receipt" as const, data: { displayName, lines } };
      });
      await queueEmails(db, now, emails);
    });
  }
}

async function takeDueReceipts(db: Db, now: Temporal.Instant): Promise<Receipt[]> {
  const due = await db.$queryRaw<{ accountId: string; fromAt: string }[]>`
    DELETE FROM pending_receipt WHERE due_at <= ${now.toString()}::timestamptz
    RETURNING account_id AS "accountId", from_at::text AS "fromAt"`;
  if (due.length === 0) return [];
  // A new statement, so that it sees the changes of a save the deletion waited for.
  return db.$queryRaw<Receipt[]>`
    SELECT a.id AS "accountId", a.family_id AS "familyId", a.email AS "to", a.display_name AS "displayName",
      json_agg(json_build_object('childName', ch.first_names, 'serviceName', s.name, 'day', net.day, 'outcome',
        CASE WHEN net.last = 'BOOKED' THEN 'booked' WHEN net.last = 'WAITING' THEN 'waiting'
          WHEN net.first = 'WAITING' THEN 'left' ELSE 'cancelled' END,
        'byTownHall', net.by_staff, 'reason', net.reason)
        ORDER BY ch.birth_day, ch.first_names, s.position, net.day) AS lines
    FROM unnest(${due.map(({ accountId }) => accountId)}::uuid[], ${due.map(({ fromAt }) => fromAt)}::timestamptz[])
      AS due (account_id, from_at)
    JOIN account a ON a.id = due.account_id
      AND a.receipts_by_email AND a.email IS NOT NULL AND a.disabled_at IS NULL
    CROSS JOIN LATERAL (
      SELECT e.child_id, e.service_id, e.day,
        (array_agg(coalesce(e.from_status, 'CANCELLED') ORDER BY e.at, e.id))[1] AS first,
        (array_agg(e.to_status ORDER BY e.at DESC, e.id DESC))[1] AS last,
        (array_agg(e.origin = 'STAFF' ORDER BY e.at DESC, e.id DESC))[1] AS by_staff,
        (array_agg(e.reason ORDER BY e.at DESC, e.id DESC))[1] AS reason
      FROM booking_event e
      WHERE e.family_id = ANY (${ownFamiliesSql(Prisma.sql`a.family_id`)}) AND (e.account_id = a.id OR e.origin = 'STAFF') AND e.batch_id IS NULL
        AND e.at >= due.from_at
      GROUP BY e.child_id, e.service_id, e.day) net
    JOIN child ch ON ch.id = net.child_id
    JOIN service s ON s.id = net.service_id
    WHERE net.first <> net.last
    GROUP BY a.id`;
}

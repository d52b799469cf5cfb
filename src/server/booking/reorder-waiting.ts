import type { ReorderInput } from "@/domain/booking/staff-inputs";
import { reasonText } from "@/domain/booking/staff-reason";
import { recordAudit } from "@/server/audit";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { holdServiceDays } from "./count-places";
import { queueOrderSql } from "./queue-order-sql";
import type { StaffAuthor } from "./staff-author";

/**
 * Gives a waiting child another place in the queue. Everybody who waits gets the rank of that moment; the
 * instants at which families asked stay, and whoever asks later comes after. The reason is kept with the child's booking. Refuses
 * NOT_WAITING, and NOTHING_TO_CHANGE.
 */
export async function reorderWaiting(
  db: Db,
  { communeId, accountId, now, address }: StaffAuthor,
  { childId, serviceId, day, toRank, reason }: ReorderInput,
): Promise<void> {
  const waiting = await db.booking.findFirst({
    where: { communeId, childId, serviceId, day: dayToColumn(day), status: "WAITING" },
    select: { familyId: true },
  });
  if (!waiting) throw new RefusedError({ code: "NOT_WAITING", day });
  const { queue } = await holdServiceDays(db, communeId, [{ serviceId, day }]);
  const fromRank = queue.findIndex((one) => one.childId === childId) + 1;
  if (fromRank === 0) throw new RefusedError({ code: "NOT_WAITING", day });
  const wanted = Math.min(toRank, queue.length);
  if (wanted === fromRank) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });
  // Just before the one that has the wanted rank, or just after when the child goes down.
  const key = wanted < fromRank ? wanted - 0.5 : wanted + 0.5;
  await db.$executeRaw`
    WITH queue AS MATERIALIZED (
      SELECT b.id, b.child_id, row_number() OVER (ORDER BY ${queueOrderSql}) AS rank
      FROM booking b
      WHERE b.commune_id = ${communeId}::uuid AND b.service_id = ${serviceId}::uuid AND b.day = ${day}::date
        AND b.status = 'WAITING'),
    moved AS (
      SELECT id, row_number() OVER (ORDER BY CASE WHEN child_id = ${childId}::uuid THEN ${key}::numeric ELSE rank END) AS rank
      FROM queue),
    event AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status,
                                 origin, reason)
      VALUES (${communeId}::uuid, ${childId}::uuid, ${waiting.familyId}::uuid, ${serviceId}::uuid, ${day}::date,
              ${now.toString()}::timestamptz, ${accountId}::uuid, 'WAITING', 'WAITING', 'STAFF', ${reasonText(reason)}))
    UPDATE booking b SET waiting_rank = moved.rank FROM moved WHERE b.id = moved.id`;
  await recordAudit(db, {
    communeId,
    now,
    accountId,
    address,
    action: "waiting-list-reordered",
    subjectId: childId,
    facts: { serviceId, day, fromRank, toRank: wanted, cause: reason.cause },
  });
}

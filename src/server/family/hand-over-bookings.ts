import { type CustodyPattern, householdOn } from "@/domain/family/custody";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";

type OfChild = { childId: string; pattern: CustodyPattern<string> };
type Move = { id: string; familyId: string };

/** Bookings to come that would change hands: on a day that is now the other household's. */
export async function bookingsToHandOver(db: Db, actor: FamilyActor, { childId, pattern }: OfChild): Promise<Move[]> {
  const rows = await db.booking.findMany({
    where: {
      communeId: actor.communeId,
      childId,
      day: { gt: dayToColumn(todayOf(actor)) },
      status: { not: "CANCELLED" },
    },
    select: { id: true, familyId: true, day: true },
  });
  return rows.flatMap(({ id, familyId, day }) => {
    const household = householdOn(pattern, dayFromColumn(day));
    return household === familyId ? [] : [{ id, familyId: household }];
  });
}

/**
 * From tomorrow on, each household keeps and pays the bookings of its own days: those of the other's go to it, and both
 * see it in their actions. Answers how many.
 */
export async function handOverBookings(db: Db, actor: FamilyActor, asked: OfChild): Promise<number> {
  const moves = await bookingsToHandOver(db, actor, asked);
  if (moves.length === 0) return 0;
  const at = actor.now.toString();
  await db.$executeRaw`
    WITH asked AS (
      SELECT * FROM unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ familyId }) => familyId)}::uuid[]) AS a (id, family_id)),
    before AS (SELECT b.id, b.family_id FROM booking b JOIN asked USING (id)),
    moved AS (
      UPDATE booking b SET family_id = a.family_id, changed_at = ${at}::timestamptz FROM asked a WHERE b.id = a.id
      RETURNING b.*)
    INSERT INTO booking_event
      (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin, reason)
    SELECT m.commune_id, m.child_id, side.family_id, m.service_id, m.day, ${at}::timestamptz, ${actor.accountId}::uuid,
      side.from_status, side.to_status, 'STAFF', 'Garde alternée'
    FROM moved m JOIN before USING (id)
    CROSS JOIN LATERAL (VALUES
      (before.family_id, m.status, 'CANCELLED'::booking_status),
      (m.family_id, NULL::booking_status, m.status)) AS side (family_id, from_status, to_status)`;
  return moves.length;
}

import { planReturn, type ReturnedBookings, type ReturningBooking } from "@/domain/family/returning-bookings";
import { holdServiceDays } from "@/server/booking/count-places";
import { loadOffer } from "@/server/booking/load-offer";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";
import { type MergeFacts, mergeFacts } from "./merge-facts";

export type MergeToUndo = MergeFacts & {
  intoId: string;
  /** ISO instant. */
  mergedAt: string;
  /** What becomes of the bookings it cancelled. */
  returned: ReturnedBookings;
};

/**
 * A merge as its audit entry tells it, and what becomes of the bookings it cancelled, their places held until the
 * transaction ends. Refuses NOT_FOUND, and ALREADY_UNDONE.
 */
export async function loadMergeToUndo(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
  auditId: string,
): Promise<MergeToUndo> {
  const { communeId } = actor;
  const entry = await db.auditEntry.findFirst({
    where: { id: auditId, communeId, action: "families-merged" },
    select: { subjectId: true, facts: true, at: true },
  });
  const parsed = mergeFacts.safeParse(entry?.facts);
  if (!entry?.subjectId || !parsed.success) throw new RefusedError({ code: "NOT_FOUND" });
  const { subjectId: intoId, at } = entry;
  const facts = parsed.data;
  const where = { id: facts.fromId, communeId, mergedIntoId: intoId };
  if ((await db.family.count({ where })) === 0) throw new RefusedError({ code: "ALREADY_UNDONE" });
  const returned = await returnedBookings(db, actor, facts);
  return { ...facts, intoId, mergedAt: at.toISOString(), returned };
}

async function returnedBookings(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
  { bookingsCancelled, classesJoined }: MergeFacts,
): Promise<ReturnedBookings> {
  const { communeId } = actor;
  const asked = JSON.stringify(bookingsCancelled);
  const days = await db.$queryRaw<Pick<ReturningBooking, "serviceId" | "day">[]>`
    SELECT DISTINCT service_id AS "serviceId", day::text AS day
    FROM jsonb_to_recordset(${asked}::jsonb) AS r (service_id uuid, day date) ORDER BY 2`;
  const [first] = days;
  if (!first) return { booked: [], waiting: [], lost: [] };
  const { taken } = await holdServiceDays(db, communeId, days);
  // A class that both children share since the merge goes back with the child that had it.
  const bookings = await db.$queryRaw<ReturningBooking[]>`
    SELECT b.id, b.service_id AS "serviceId", b.day::text AS day, r.status AS before, (
      SELECT json_build_object('schoolId', k.school_id, 'classId', k.id)
      FROM enrolment e
      JOIN school_year y ON y.id = e.school_year_id AND b.day BETWEEN y.first_day AND y.last_day
      JOIN school_class k ON k.id = e.class_id
      WHERE e.child_id = b.child_id OR (e.child_id, e.school_year_id, b.child_id) IN (
        SELECT j.child_id, j.school_year_id, j.gone_id
        FROM jsonb_to_recordset(${JSON.stringify(classesJoined)}::jsonb)
          AS j (child_id uuid, school_year_id uuid, gone_id uuid))
      LIMIT 1) AS place
    FROM jsonb_to_recordset(${asked}::jsonb) AS r (id uuid, status booking_status, changed_at timestamptz)
    JOIN booking b ON b.id = r.id AND b.status = 'CANCELLED' AND b.closure_id IS NULL
    WHERE b.commune_id = ${communeId}::uuid ORDER BY b.day, r.changed_at, b.id`;
  const offer = await loadOffer(db, communeId, first.day);
  return planReturn(bookings, { ...offer, taken, today: todayOf(actor) });
}

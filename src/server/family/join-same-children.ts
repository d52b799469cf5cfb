import type { IsoDate } from "@/domain/calendar/day";
import type { AuditedValue } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import type { FamilyActor } from "./family-actor";
import { joinCare } from "./join-care";
import { joinTraces } from "./join-traces";
import type { MergePlan } from "./merge-plan";

type ServiceDay = { serviceId: string; day: IsoDate };

/**
 * A child known twice becomes one. Its bookings follow, but where both are active on a day only one stays, a place rather
 * than a wait; so do classes of years it had none in, and contacts. What was known for its care is put together: an
 * allergy is never lost. Answers what undoing needs, and where places became free.
 */
export async function joinSameChildren(
  db: Db,
  actor: FamilyActor,
  { pairs, conflicts, intoId }: MergePlan & { intoId: string },
): Promise<{ facts: Record<string, AuditedValue>; freed: ServiceDay[] }> {
  if (pairs.length === 0) return { facts: {}, freed: [] };
  const { communeId } = actor;
  const gone = pairs.map(({ goneId }) => goneId);
  const kept = pairs.map(({ keptId }) => keptId);
  const at = actor.now.toString();
  const outdone = conflicts.flatMap(({ stays, goneBookingId }) => (stays === "kept" ? [goneBookingId] : []));
  const outranked = conflicts.flatMap(({ stays, keptBookingId }) => (stays === "gone" ? [keptBookingId] : []));

  const cancelled = await db.$queryRaw<(ServiceDay & { before: AuditedValue; hadPlace: boolean })[]>`
    WITH before AS (SELECT * FROM booking WHERE id = ANY (${outdone}::uuid[])),
    ended AS (
      UPDATE booking b SET status = 'CANCELLED', waiting_since = NULL, changed_at = ${at}::timestamptz
      FROM before WHERE b.id = before.id),
    events AS (
      INSERT INTO booking_event
        (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin, reason)
      SELECT commune_id, child_id, family_id, service_id, day, ${at}::timestamptz, ${actor.accountId}::uuid, status,
        'CANCELLED', 'STAFF', 'Familles fusionnées'
      FROM before)
    SELECT to_jsonb(before) AS before, service_id AS "serviceId", day::text AS day, status = 'BOOKED' AS "hadPlace"
    FROM before`;
  // A cancelled booking of the kept child, or a wait, gives way to one of the other that is worth more, or that will be
  // once its days reopen.
  const replaced = await db.$queryRaw<{ row: AuditedValue }[]>`
    WITH replaced AS (
      DELETE FROM booking o USING unnest(${gone}::uuid[], ${kept}::uuid[]) AS p (gone_id, kept_id), booking b
      WHERE o.commune_id = ${communeId}::uuid AND o.child_id = p.kept_id
        AND (o.status = 'CANCELLED' OR o.id = ANY (${outranked}::uuid[]))
        AND b.child_id = p.gone_id AND b.day = o.day AND b.service_id = o.service_id
        AND (b.status <> 'CANCELLED' OR b.closure_id IS NOT NULL AND (
          o.closure_id IS NULL OR o.before_closure = 'WAITING' AND b.before_closure = 'BOOKED'))
      RETURNING o.*, to_jsonb(o) AS row, b.status AS by_status),
    events AS (
      INSERT INTO booking_event
        (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin, reason)
      SELECT commune_id, child_id, family_id, service_id, day, ${at}::timestamptz, ${actor.accountId}::uuid, status,
        CASE WHEN family_id = ${intoId}::uuid THEN by_status ELSE 'CANCELLED' END, 'STAFF', 'Familles fusionnées'
      FROM replaced WHERE status = 'WAITING' AND by_status = 'BOOKED')
    SELECT row FROM replaced`;
  const moved = await db.$queryRaw<{ id: string; gone_id: string }[]>`
    UPDATE booking b SET child_id = p.kept_id
    FROM unnest(${gone}::uuid[], ${kept}::uuid[]) AS p (gone_id, kept_id)
    WHERE b.commune_id = ${communeId}::uuid AND b.child_id = p.gone_id AND NOT EXISTS (
      SELECT FROM booking o WHERE o.child_id = p.kept_id AND o.day = b.day AND o.service_id = b.service_id)
    RETURNING b.id, p.gone_id`;
  const classes = await db.$queryRaw<{ child_id: string; school_year_id: string; gone_id: string }[]>`
    UPDATE enrolment e SET child_id = p.kept_id
    FROM unnest(${gone}::uuid[], ${kept}::uuid[]) AS p (gone_id, kept_id)
    WHERE e.commune_id = ${communeId}::uuid AND e.child_id = p.gone_id AND NOT EXISTS (
      SELECT FROM enrolment o WHERE o.child_id = p.kept_id AND o.school_year_id = e.school_year_id)
    RETURNING e.child_id, e.school_year_id, p.gone_id`;
  const contacts = await db.$queryRaw<{ id: string; gone_id: string }[]>`
    UPDATE contact c SET child_id = p.kept_id
    FROM unnest(${gone}::uuid[], ${kept}::uuid[]) AS p (gone_id, kept_id)
    WHERE c.commune_id = ${communeId}::uuid AND c.child_id = p.gone_id
    RETURNING c.id, p.gone_id`;
  const facts = {
    bookingsCancelled: cancelled.map(({ before }) => before),
    bookingsReplaced: replaced.map(({ row }) => row),
    bookingsJoined: moved,
    classesJoined: classes,
    contactsJoined: contacts,
    ...(await joinTraces(db, communeId, { gone, moved })),
    careBefore: await joinCare(db, communeId, pairs),
  };
  return { facts, freed: cancelled.flatMap(({ serviceId, day, hadPlace }) => (hadPlace ? [{ serviceId, day }] : [])) };
}

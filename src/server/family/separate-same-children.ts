import type { Db } from "@/server/db/tenant";
import type { FamilyActor } from "./family-actor";
import { separateTraces } from "./join-traces";
import type { MergeToUndo } from "./merge-to-undo";

/** Makes two children again of one that was known twice. Their notes stay together: nothing known for care is lost. */
export async function separateSameChildren(db: Db, actor: FamilyActor, facts: MergeToUndo): Promise<void> {
  const { communeId } = actor;
  await db.$executeRaw`
    UPDATE booking b SET child_id = j.gone_id
    FROM jsonb_to_recordset(${JSON.stringify(facts.bookingsJoined)}::jsonb) AS j (id uuid, gone_id uuid)
    WHERE b.id = j.id AND b.commune_id = ${communeId}::uuid`;
  await db.$executeRaw`
    INSERT INTO booking SELECT (jsonb_populate_record(NULL::booking, r || CASE
      WHEN EXISTS (SELECT FROM closure x WHERE x.id::text = r ->> 'closure_id') THEN '{}'
      ELSE '{"closure_id": null, "before_closure": null}'::jsonb END)).*
    FROM jsonb_array_elements(${JSON.stringify(facts.bookingsReplaced)}::jsonb) AS r ON CONFLICT DO NOTHING`;
  await restoreCancelled(db, actor, facts);
  await separateTraces(db, communeId, facts);
  await db.$executeRaw`
    UPDATE enrolment e SET child_id = j.gone_id
    FROM jsonb_to_recordset(${JSON.stringify(facts.classesJoined)}::jsonb) AS j (child_id uuid, school_year_id uuid, gone_id uuid)
    WHERE e.child_id = j.child_id AND e.school_year_id = j.school_year_id AND e.commune_id = ${communeId}::uuid`;
  await db.$executeRaw`
    UPDATE contact c SET child_id = j.gone_id
    FROM jsonb_to_recordset(${JSON.stringify(facts.contactsJoined)}::jsonb) AS j (id uuid, gone_id uuid)
    WHERE c.id = j.id AND c.commune_id = ${communeId}::uuid`;
  await db.$executeRaw`
    UPDATE child c SET diet = k.diet, allergens = k.allergens, has_pai = k."hasPai", version = c.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(facts.careBefore)}::jsonb) AS k (id uuid, diet diet, allergens text[], "hasPai" boolean)
    WHERE c.id = k.id AND c.commune_id = ${communeId}::uuid`;
}

/** Whose place is somebody else's now waits, since the day it was booked. */
async function restoreCancelled(
  db: Db,
  { communeId, accountId, now }: FamilyActor,
  { fromId, bookingsCancelled, returned: { booked, waiting } }: MergeToUndo,
): Promise<void> {
  await db.$executeRaw`
    WITH back AS (
      UPDATE booking b
      SET status = CASE WHEN b.id = ANY (${waiting}::uuid[]) THEN 'WAITING' ELSE r.status END,
          waiting_since = CASE WHEN b.id = ANY (${waiting}::uuid[]) THEN coalesce(r.waiting_since, r.changed_at) END,
          waiting_rank = r.waiting_rank
      FROM jsonb_to_recordset(${JSON.stringify(bookingsCancelled)}::jsonb)
        AS r (id uuid, status booking_status, waiting_since timestamptz, waiting_rank int, changed_at timestamptz)
      WHERE b.id = r.id AND b.commune_id = ${communeId}::uuid AND b.id = ANY (${[...booked, ...waiting]}::uuid[])
      RETURNING b.*)
    INSERT INTO booking_event
      (commune_id, child_id, family_id, service_id, day, at, account_id, from_status, to_status, origin, reason)
    SELECT commune_id, child_id, ${fromId}::uuid, service_id, day, ${now.toString()}::timestamptz, ${accountId}::uuid,
      NULL, status, 'STAFF', 'Fusion annulée'
    FROM back`;
}

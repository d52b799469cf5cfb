import type { AuditedValue } from "@/server/audit";
import type { Db } from "@/server/db/tenant";

type Traces = { cellsJoined: unknown[]; setAsideLetGo: unknown[] };

/**
 * What can still bring bookings of a child known twice back: a change of class that is undone restores those of the kept
 * record, and days that reopen give back one booking, not two. `moved`: the bookings that follow, each with the record it
 * leaves. Answers what undoing needs.
 */
export async function joinTraces(
  db: Db,
  communeId: string,
  { gone, moved }: { gone: string[]; moved: { id: string; gone_id: string }[] },
): Promise<{ cellsJoined: AuditedValue[]; setAsideLetGo: AuditedValue[] }> {
  const cells = await db.$queryRaw<{ cell: AuditedValue }[]>`
    UPDATE booking_batch_cell k SET child_id = b.child_id
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map((one) => one.gone_id)}::uuid[]) AS m (id, gone_id),
      booking b, booking_batch x
    WHERE k.commune_id = ${communeId}::uuid AND b.id = m.id AND x.id = k.batch_id AND x.service_id = b.service_id
      AND k.child_id = m.gone_id AND k.day = b.day AND NOT EXISTS (
        SELECT FROM booking_batch_cell o WHERE o.batch_id = k.batch_id AND o.child_id = b.child_id AND o.day = k.day)
    RETURNING jsonb_build_object('batch_id', k.batch_id, 'day', k.day, 'child_id', k.child_id, 'gone_id', m.gone_id) AS cell`;
  const letGo = await db.$queryRaw<{ row: AuditedValue }[]>`
    WITH before AS (
      SELECT id, closure_id, before_closure FROM booking
      WHERE commune_id = ${communeId}::uuid AND child_id = ANY (${gone}::uuid[]) AND closure_id IS NOT NULL),
    changed AS (
      UPDATE booking b SET closure_id = NULL, before_closure = NULL FROM before WHERE b.id = before.id)
    SELECT to_jsonb(before) AS row FROM before`;
  return { cellsJoined: cells.map(({ cell }) => cell), setAsideLetGo: letGo.map(({ row }) => row) };
}

/** As they were; what a closure that is no more had set aside stays cancelled. */
export async function separateTraces(db: Db, communeId: string, { cellsJoined, setAsideLetGo }: Traces): Promise<void> {
  await db.$executeRaw`
    UPDATE booking_batch_cell k SET child_id = j.gone_id
    FROM jsonb_to_recordset(${JSON.stringify(cellsJoined)}::jsonb)
      AS j (batch_id uuid, day date, child_id uuid, gone_id uuid)
    WHERE k.batch_id = j.batch_id AND k.day = j.day AND k.child_id = j.child_id AND k.commune_id = ${communeId}::uuid`;
  await db.$executeRaw`
    UPDATE booking b SET closure_id = r.closure_id, before_closure = r.before_closure
    FROM jsonb_to_recordset(${JSON.stringify(setAsideLetGo)}::jsonb)
      AS r (id uuid, closure_id uuid, before_closure booking_status)
    JOIN closure x ON x.id = r.closure_id
    WHERE b.id = r.id AND b.commune_id = ${communeId}::uuid AND b.status = 'CANCELLED'`;
}

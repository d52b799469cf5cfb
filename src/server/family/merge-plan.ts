import type { IsoDate } from "@/domain/calendar/day";
import type { MergeInput } from "@/domain/family/merge-inputs";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** One child known twice: `goneId` of the family that disappears, `keptId` of the one that stays. */
export type ChildPair = { goneId: string; keptId: string; name: string };

/** Asked for twice, for the two records of one child, on the same day. */
export type BookingConflict = {
  childName: string;
  serviceName: string;
  serviceId: string;
  day: IsoDate;
  goneBookingId: string;
  keptBookingId: string;
  /** Whose booking stays: a place goes before a wait, then the longer wait, then the kept record's. */
  stays: "gone" | "kept";
};

export type MergePlan = {
  guardianIds: string[];
  payerIds: string[];
  accountIds: string[];
  contactIds: string[];
  requestIds: string[];
  bookingIds: string[];
  /** Come along. */
  children: { id: string; name: string }[];
  /** In both families already. */
  sharedChildIds: string[];
  pairs: ChildPair[];
  /** Active bookings of a `goneId` and of its `keptId` for the same day. */
  conflicts: BookingConflict[];
};

/** Both families, locked until the transaction ends; refuses what can't be merged. */
export async function familiesToMerge(db: Db, communeId: string, { fromId, intoId }: MergeInput) {
  const rows = await db.$queryRaw<{ id: string; number: number; name: string; closed: boolean; merged: boolean }[]>`
    SELECT id, number, name, closed_at IS NOT NULL AS closed, merged_into_id IS NOT NULL AS merged FROM family
    WHERE commune_id = ${communeId}::uuid AND id IN (${fromId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`;
  const from = rows.find(({ id }) => id === fromId);
  const into = rows.find(({ id }) => id === intoId);
  if (!from || !into || from.merged || into.merged) throw new RefusedError({ code: "NOT_FOUND" });
  if (fromId === intoId) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });
  if (into.closed) throw new RefusedError({ code: "FAMILY_CLOSED" });
  return { from, into };
}

/** All that a merge moves, in one statement. Twins are told apart by their first names. */
export async function planMerge(db: Db, { fromId, intoId }: MergeInput): Promise<MergePlan> {
  const [row] = await db.$queryRaw<{ plan: MergePlan }[]>`
    WITH gone AS (SELECT ch.* FROM child_family cf JOIN child ch ON ch.id = cf.child_id WHERE cf.family_id = ${fromId}::uuid),
    kept AS (SELECT ch.* FROM child_family cf JOIN child ch ON ch.id = cf.child_id WHERE cf.family_id = ${intoId}::uuid),
    pair AS (
      SELECT DISTINCT ON (g.id) g.id AS gone_id, k.id AS kept_id, btrim(k.first_names || ' ' || coalesce(k.usage_name, k.birth_name)) AS name
      FROM gone g JOIN kept k ON k.id <> g.id AND k.birth_day = g.birth_day
        AND search_key(k.first_names) = search_key(g.first_names)
        AND search_key(g.birth_name) IN (search_key(k.birth_name), search_key(k.usage_name), search_key(g.usage_name))
      WHERE NOT EXISTS (SELECT FROM child_family cf WHERE cf.child_id = g.id AND cf.family_id <> ${fromId}::uuid)),
    clash AS (
      SELECT b.id AS gone_id, o.id AS kept_id, p.name, s.name AS service_name, b.service_id, b.day,
        CASE WHEN b.status = o.status AND b.status = 'WAITING'
          -- A wait of the child's other household is that household's own; a place is the child's.
          THEN o.family_id = ${intoId}::uuid AND (coalesce(b.waiting_rank, 'infinity'::float8), b.waiting_since)
            < (coalesce(o.waiting_rank, 'infinity'::float8), o.waiting_since)
          ELSE b.status = 'BOOKED' AND o.status = 'WAITING' END AS gone_stays
      FROM pair p JOIN booking b ON b.child_id = p.gone_id AND b.status <> 'CANCELLED'
      JOIN booking o ON o.child_id = p.kept_id AND o.day = b.day AND o.service_id = b.service_id AND o.status <> 'CANCELLED'
      JOIN service s ON s.id = b.service_id)
    SELECT json_build_object(
      'guardianIds', coalesce((SELECT json_agg(id) FROM guardian WHERE family_id = ${fromId}::uuid), '[]'),
      'payerIds', coalesce((SELECT json_agg(id) FROM guardian WHERE family_id = ${fromId}::uuid AND payer), '[]'),
      'accountIds', coalesce((SELECT json_agg(id) FROM account WHERE family_id = ${fromId}::uuid), '[]'),
      'contactIds', coalesce((SELECT json_agg(id) FROM contact WHERE family_id = ${fromId}::uuid), '[]'),
      'requestIds', coalesce((SELECT json_agg(id) FROM account_request WHERE family_id = ${fromId}::uuid), '[]'),
      'bookingIds', coalesce((SELECT json_agg(id) FROM booking WHERE family_id = ${fromId}::uuid), '[]'),
      'children', coalesce((
        SELECT json_agg(json_build_object('id', id, 'name', btrim(first_names || ' ' || coalesce(usage_name, birth_name))))
        FROM gone WHERE id NOT IN (SELECT id FROM kept) AND id NOT IN (SELECT gone_id FROM pair)), '[]'),
      'sharedChildIds', coalesce((SELECT json_agg(id) FROM gone WHERE id IN (SELECT id FROM kept)), '[]'),
      'pairs', coalesce((SELECT json_agg(json_build_object('goneId', gone_id, 'keptId', kept_id, 'name', name)) FROM pair), '[]'),
      'conflicts', coalesce((
        SELECT json_agg(json_build_object('childName', name, 'serviceName', service_name, 'serviceId', service_id, 'day', day,
          'goneBookingId', gone_id, 'keptBookingId', kept_id,
          'stays', CASE WHEN gone_stays THEN 'gone' ELSE 'kept' END) ORDER BY day)
        FROM clash), '[]')) AS plan`;
  if (!row) throw new Error("The merge was not planned");
  return row.plan;
}

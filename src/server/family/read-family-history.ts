import type { HistoryEntry } from "@/domain/family/family-page";
import { afterEntry } from "@/server/after-entry";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { ownFamiliesSql } from "./own-families-sql";

const perPage = 30;

type Asking = {
  communeId: string;
  familyId: string;
  /** Whether this person may read which bookings were changed, and why: a reason can tell that a child is ill. */
  seesBookings: boolean;
};

export type FamilyHistory = {
  entries: HistoryEntry[];
  /** Asks for what came before; null at the end. */
  next: string | null;
};

/**
 * What was done to a family, by whom, the latest first: its record, its accounts, its bookings by staff. Only the names
 * of what changed are kept, never what was typed. The past of families merged into it is its own. It goes on after the
 * entry `before`.
 */
export async function readFamilyHistory(db: Db, asking: Asking, before: string | null): Promise<FamilyHistory> {
  const rows = await historyOf(db, asking, before, perPage + 1);
  const entries = rows.slice(0, perPage);
  return { entries, next: rows.length > perPage ? (entries.at(-1)?.id ?? null) : null };
}

/** The same without pages, for spreadsheets. */
export function allFamilyHistory(db: Db, asking: Asking): Promise<HistoryEntry[]> {
  return historyOf(db, asking, null, mostExported);
}

/** Of entry `e`: which bookings that act changed. The act and its events bear the same instant, to what each column keeps. */
const bookingsOfActSql = Prisma.sql`CASE WHEN e.action = 'bookings-saved-for-family' THEN coalesce((
    SELECT json_agg(json_build_object('child', ch.first_names, 'service', s.name, 'day', v.day, 'to', v.to_status,
      'reason', v.reason) ORDER BY ch.first_names, s.position, v.day)
    FROM booking_event v JOIN child ch ON ch.id = v.child_id JOIN service s ON s.id = v.service_id
    WHERE v.family_id = e.subject_id AND v.account_id = e.account_id AND v.origin = 'STAFF'
      AND v.at >= date_trunc('milliseconds', e.at) AND v.at < date_trunc('milliseconds', e.at) + interval '1 millisecond'
  ), '[]') ELSE '[]' END`;

async function historyOf(
  db: Db,
  { communeId, familyId, seesBookings }: Asking,
  before: string | null,
  limit: number,
): Promise<HistoryEntry[]> {
  const bookings = seesBookings ? bookingsOfActSql : Prisma.sql`'[]'::json`;
  const own = ownFamiliesSql(Prisma.sql`${familyId}::uuid`);
  const goingOn = await afterEntry(db, communeId, { after: before, descending: true });
  return db.$queryRaw<HistoryEntry[]>`
    SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, a.display_name AS who, e.action,
      CASE WHEN jsonb_typeof(e.facts -> 'fields') = 'array' THEN e.facts -> 'fields' ELSE '[]' END AS fields,
      ${bookings} AS bookings,
      e.action = 'families-merged' AND EXISTS (
        SELECT FROM family f WHERE f.merged_into_id = ${familyId}::uuid AND f.id::text = e.facts ->> 'fromId'
      ) AND NOT EXISTS (
        SELECT FROM audit_entry later WHERE later.commune_id = e.commune_id AND later.subject_id = e.subject_id
          AND later.action = 'families-merged' AND later.facts ->> 'fromId' = e.facts ->> 'fromId' AND later.id > e.id
      ) AS "canUndoMerge"
    FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
    WHERE e.commune_id = ${communeId}::uuid
      AND e.subject_id IN (
        SELECT unnest(${own}) UNION SELECT id FROM account WHERE family_id = ${familyId}::uuid)
      -- A merge is told once, by the family that was kept.
      AND NOT (e.subject_id <> ${familyId}::uuid AND e.facts ? 'intoId')
      AND ${goingOn}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}::int`;
}

import type { BatchCause, BatchInput } from "@/domain/booking/batch-input";
import type { IsoDate } from "@/domain/calendar/day";
import { mostExported } from "@/server/csv/exported-list";
import type { Db } from "@/server/db/tenant";

export type BatchRow = {
  id: string;
  /** Instant, ISO. */
  madeAt: string;
  author: string;
  action: BatchInput["action"];
  cause: BatchCause;
  detail: string;
  serviceName: string;
  schoolName: string;
  /** null: the whole school. */
  className: string | null;
  from: IsoDate;
  until: IsoDate;
  changed: number;
  children: number;
  undoneAt: string | null;
};

const pageSize = 20;

/** One page of what was cancelled and added for classes and schools, the latest first. */
export async function listBatches(
  db: Db,
  communeId: string,
  page: number,
): Promise<{ batches: BatchRow[]; page: number; pages: number }> {
  const batches = await batchesOf(db, communeId, pageSize, (page - 1) * pageSize);
  const total = await db.bookingBatch.count({ where: { communeId } });
  return { batches, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** The same without pages, for spreadsheets. */
export function allBatches(db: Db, communeId: string): Promise<BatchRow[]> {
  return batchesOf(db, communeId, mostExported, 0);
}

function batchesOf(db: Db, communeId: string, limit: number, offset: number): Promise<BatchRow[]> {
  return db.$queryRaw<BatchRow[]>`
    SELECT x.id, to_char(x.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt",
           a.display_name AS "author", lower(x.action::text) AS "action",
           replace(lower(x.cause::text), '_', '-') AS "cause", coalesce(x.detail, '') AS "detail",
           s.name AS "serviceName", o.name AS "schoolName", k.name AS "className", x.from_day::text AS "from",
           x.to_day::text AS "until", cells.changed, cells.children,
           to_char(x.undone_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "undoneAt"
    FROM booking_batch x
    JOIN account a ON a.id = x.account_id
    JOIN service s ON s.id = x.service_id
    JOIN school o ON o.id = x.school_id
    LEFT JOIN school_class k ON k.id = x.class_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS changed, count(DISTINCT c.child_id)::int AS children
      FROM booking_batch_cell c WHERE c.batch_id = x.id) cells
    WHERE x.commune_id = ${communeId}::uuid
    ORDER BY x.made_at DESC, x.id DESC
    LIMIT ${limit}::int OFFSET ${offset}::int`;
}

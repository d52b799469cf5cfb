import type { ClosureCause, DeclaredClosure } from "@/domain/calendar/closures";
import type { IsoDate } from "@/domain/calendar/day";
import type { ClosureListInput } from "@/domain/calendar/inputs";
import type { Db } from "@/server/db/tenant";
import { closureWords } from "./closure-words";

export type ListedClosure = DeclaredClosure & { concerns: string; setAside: number };

const pageSize = 25;

type Row = Omit<DeclaredClosure, "cause"> & { cause: ClosureCause; setAside: number; total: number };

/** Closures and extra days: those to come, the next first, or those over, the last first. */
export async function listClosures(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
  { when, page }: ClosureListInput,
): Promise<{ closures: ListedClosure[]; page: number; pages: number }> {
  const isComing = when === "coming";
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.id::text, x.from_day::text AS from, x.to_day::text AS to, lower(x.kind::text) AS kind,
      replace(lower(x.cause::text), '_', '-') AS cause, x.label, x.school_id::text AS "schoolId",
      x.class_id::text AS "classId", x.service_id::text AS "serviceId",
      (SELECT count(*)::int FROM booking b WHERE b.closure_id = x.id) AS "setAside",
      (count(*) OVER ())::int AS total
    FROM closure x
    WHERE x.commune_id = ${communeId}::uuid AND (x.to_day >= ${today}::date) = ${isComing}::boolean
    ORDER BY CASE WHEN ${isComing}::boolean THEN x.from_day END, x.from_day DESC, x.id
    LIMIT ${pageSize}::int OFFSET ${(page - 1) * pageSize}::int`;
  const concerns = await closureWords(db, rows);
  const closures = rows.map(({ total: _, ...closure }) => ({ ...closure, concerns: concerns.get(closure.id) ?? "" }));
  return { closures, page, pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / pageSize)) };
}

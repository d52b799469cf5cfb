import type { ClosureCause, DeclaredClosure } from "@/domain/calendar/closures";
import type { IsoDate } from "@/domain/calendar/day";
import { type ClosureListInput, closureOrder } from "@/domain/calendar/inputs";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { closureWords } from "./closure-words";

export type ListedClosure = DeclaredClosure & { concerns: string; setAside: number };

const pageSize = 25;

type Asking = { communeId: string; today: IsoDate };
type Row = Omit<DeclaredClosure, "cause"> & { cause: ClosureCause; setAside: number; total: number };

/** Closures and extra days, to come or over, as they are filtered and sorted. */
export async function listClosures(
  db: Db,
  asking: Asking,
  asked: ClosureListInput,
): Promise<{ closures: ListedClosure[]; page: number; pages: number }> {
  const { page } = asked;
  const { closures, total } = await closuresOf(db, asking, asked, pageSize, (page - 1) * pageSize);
  return { closures, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** The same closures without pages, for spreadsheets. */
export async function allClosures(db: Db, asking: Asking, asked: ClosureListInput): Promise<ListedClosure[]> {
  return (await closuresOf(db, asking, asked, mostExported, 0)).closures;
}

async function closuresOf(
  db: Db,
  { communeId, today }: Asking,
  asked: ClosureListInput,
  limit: number,
  offset: number,
): Promise<{ closures: ListedClosure[]; total: number }> {
  const isComing = asked.when === "coming";
  const { sort, descending } = closureOrder(asked);
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const bySetAside = sort === "set-aside" ? Prisma.sql`"setAside" ${direction},` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.id::text, x.from_day::text AS from, x.to_day::text AS to, lower(x.kind::text) AS kind,
      replace(lower(x.cause::text), '_', '-') AS cause, x.label, x.school_id::text AS "schoolId",
      x.class_id::text AS "classId", x.service_id::text AS "serviceId",
      (SELECT count(*)::int FROM booking b WHERE b.closure_id = x.id) AS "setAside",
      (count(*) OVER ())::int AS total
    FROM closure x
    WHERE x.commune_id = ${communeId}::uuid AND (x.to_day >= ${today}::date) = ${isComing}::boolean
      AND lower(x.kind::text) = coalesce(${asked.kind}::text, lower(x.kind::text))
      AND replace(lower(x.cause::text), '_', '-') = coalesce(${asked.cause}::text, replace(lower(x.cause::text), '_', '-'))
    ORDER BY ${bySetAside} x.from_day ${direction}, x.id
    LIMIT ${limit}::int OFFSET ${offset}::int`;
  const concerns = await closureWords(db, rows);
  const closures = rows.map(({ total: _, ...closure }) => ({ ...closure, concerns: concerns.get(closure.id) ?? "" }));
  return { closures, total: rows[0]?.total ?? 0 };
}

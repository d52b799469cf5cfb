import type { IsoDate } from "@/domain/calendar/day";
import type { FamilyListInput } from "@/domain/family/list-input";
import { searchPatterns } from "@/domain/family/search-query";
import { Prisma } from "@/server/db/generated/client";

/** Which families `f`, and in which order. */
export type FamilyFilter = {
  from: Prisma.Sql;
  where: Prisma.Sql;
  order: Prisma.Sql;
  yearId: Prisma.Sql;
  isSearch: boolean;
};

const nothing = Prisma.sql`true`;

export function familyFilter(
  { communeId, today }: { communeId: string; today: IsoDate },
  { query, sort, descending, state, resident, schoolId, classId }: FamilyListInput,
): FamilyFilter {
  const search = searchPatterns(query);
  // The school year under way, or the next one in summer.
  const yearId = Prisma.sql`(
    SELECT y.id FROM school_year y WHERE y.commune_id = ${communeId}::uuid AND y.last_day >= ${today}::date
    ORDER BY y.first_day LIMIT 1)`;
  const asked = state ?? (search ? "all" : "open");
  const conditions = [
    Prisma.sql`f.commune_id = ${communeId}::uuid`,
    asked === "all" ? nothing : Prisma.sql`(f.closed_at IS NULL) = ${asked === "open"}::boolean`,
    resident === null ? nothing : Prisma.sql`f.resident = ${resident}::boolean`,
    schoolId === null && classId === null
      ? nothing
      : Prisma.sql`f.id IN (
          SELECT cf.family_id FROM school_class k
          JOIN enrolment e ON e.class_id = k.id AND e.school_year_id = ${yearId}
          JOIN child_family cf ON cf.child_id = e.child_id
          WHERE ${classId ? Prisma.sql`k.id = ${classId}::uuid` : Prisma.sql`k.school_id = ${schoolId}::uuid`})`,
  ];
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const byName = Prisma.sql`search_key(f.name) ${direction}, f.number ${direction}`;
  const bySort = sort === "number" ? Prisma.sql`f.number ${direction}` : byName;
  return {
    from: search
      ? Prisma.sql`search_families(${search.patterns}::text[], ${search.starts}::text[]) found
          JOIN family f ON f.id = found.family_id`
      : Prisma.sql`family f`,
    where: Prisma.join(conditions, " AND "),
    // What starts with the typed word comes before what only holds it.
    order: search && sort === "name" ? Prisma.sql`found.at_start DESC, ${byName}` : bySort,
    yearId,
    isSearch: search !== null,
  };
}

/**
 * `ListedFamily` rows, each with the `count` of all that match: what is shown of a family is read for those of the page
 * only. A search looks its words up once; without one, the order is an index's and the count another's.
 */
export function listedFamilies(filter: FamilyFilter, limit: number, offset: number): Prisma.Sql {
  const { from, where, order, yearId, isSearch } = filter;
  const total = isSearch ? Prisma.sql`count(*) OVER ()` : Prisma.sql`(SELECT count(*) FROM ${from} WHERE ${where})`;
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT f.id, f.number, f.name, f.resident, f.closed_at, ${total} AS count, row_number() OVER (ORDER BY ${order}) AS rank
      FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ${limit}::int OFFSET ${offset}::int)
    SELECT p.id, p.number, p.name, p.resident, p.closed_at IS NOT NULL AS closed, p.count::int AS count,
      coalesce((
        SELECT json_agg(json_build_object('name', concat_ws(' ', coalesce(g.usage_name, g.birth_name), g.first_names),
          'phone', g.phone, 'email', g.email, 'address', g.address) ORDER BY g.payer DESC, g.position, g.id)
        FROM guardian g WHERE g.family_id = p.id), '[]') AS adults,
      coalesce((
        SELECT json_agg(json_build_object('name', btrim(ch.first_names || ' ' || coalesce(ch.usage_name, ch.birth_name)), 'className', k.name)
          ORDER BY ch.birth_day, ch.first_names)
        FROM child_family cf JOIN child ch ON ch.id = cf.child_id
        LEFT JOIN (enrolment e JOIN school_class k ON k.id = e.class_id)
          ON e.child_id = ch.id AND e.school_year_id = ${yearId}
        WHERE cf.family_id = p.id), '[]') AS children
    FROM page p ORDER BY p.rank`;
}

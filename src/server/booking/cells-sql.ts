import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";

export type Cell = { childId: string; serviceId: string; day: IsoDate };

/** The cells as a table `a` (child_id, service_id, day): one parameter each column, whatever their number. */
export function cellsSql(cells: readonly Cell[]): Prisma.Sql {
  return Prisma.sql`unnest(
    ${cells.map(({ childId }) => childId)}::uuid[],
    ${cells.map(({ serviceId }) => serviceId)}::uuid[],
    ${cells.map(({ day }) => day)}::date[]) AS a (child_id, service_id, day)`;
}

/** Who holds the cells `a` of the family's children, as JSON (`KnownBooking`); free ones are left out. */
export function heldCellsSql(familyId: string, cells: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('childId', b.child_id, 'serviceId', b.service_id, 'day', b.day,
      'state', CASE WHEN b.family_id = ${familyId}::uuid THEN lower(b.status::text) ELSE 'other-household' END))
    FROM ${cells}
    JOIN child_family own ON own.child_id = a.child_id AND own.family_id = ${familyId}::uuid
    JOIN booking b ON b.child_id = a.child_id AND b.day = a.day AND b.service_id = a.service_id
    WHERE b.status <> 'CANCELLED'), '[]')`;
}

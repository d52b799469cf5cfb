import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { ownFamiliesSql } from "@/server/family/own-families-sql";
import { ownEventsSql } from "./own-events-sql";

/** What somebody changed at one moment, for one child and service. */
export type FamilyAction = {
  /** Instant, ISO, UTC. */
  at: string;
  who: { kind: "household"; name: string } | { kind: "staff" } | { kind: "waiting-list" };
  childName: string;
  serviceName: string;
  from: CellState;
  to: CellState;
  /** Why the mairie did it, when it said so. */
  reason: string | null;
  days: IsoDate[];
};

export type FamilyActions = {
  actions: FamilyAction[] /** Asks for what came before; null at the end. */;
  cursor: string | null;
};

const MOMENTS_PER_PAGE = 20;

/**
 * What was booked and cancelled for a family, by whom and when, the latest first, twenty moments at a time; the past of
 * families merged into it is its own.
 */
export async function readActions(db: Db, familyId: string, cursor: string | null): Promise<FamilyActions> {
  const before = cursor === null ? Prisma.sql`'infinity'::timestamptz` : Prisma.sql`${cursor}::timestamptz`;
  const own = ownFamiliesSql(Prisma.sql`${familyId}::uuid`);
  const rows = await db.$queryRaw<{ moment: string; action: FamilyAction }[]>`
    WITH own_event AS MATERIALIZED (${ownEventsSql(familyId)}),
    moments AS (
      SELECT DISTINCT at FROM own_event WHERE at < ${before}
      ORDER BY at DESC LIMIT ${MOMENTS_PER_PAGE + 1}::int)
    SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment,
      json_build_object(
        'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'who', CASE
          WHEN e.origin = 'WAITING_LIST' THEN json_build_object('kind', 'waiting-list')
          WHEN a.family_id = ANY (${own}) THEN json_build_object('kind', 'household', 'name', a.display_name)
          ELSE json_build_object('kind', 'staff') END,
        'childName', ch.first_names, 'serviceName', s.name,
        'from', CASE e.from_status WHEN 'BOOKED' THEN 'booked' WHEN 'WAITING' THEN 'waiting' ELSE 'free' END,
        'to', CASE e.to_status WHEN 'BOOKED' THEN 'booked' WHEN 'WAITING' THEN 'waiting' ELSE 'free' END,
        'reason', e.reason, 'days', json_agg(e.day ORDER BY e.day)) AS action
    FROM moments m
    JOIN own_event e ON e.at = m.at
    JOIN child ch ON ch.id = e.child_id
    JOIN service s ON s.id = e.service_id
    LEFT JOIN account a ON a.id = e.account_id
    GROUP BY e.at, e.origin, a.family_id, a.display_name, ch.id, s.id, e.from_status, e.to_status, e.reason
    ORDER BY e.at DESC, ch.birth_day, s.position, s.id`;
  const moments = [...new Set(rows.map(({ moment }) => moment))];
  const shown = new Set(moments.slice(0, MOMENTS_PER_PAGE));
  return {
    actions: rows.filter(({ moment }) => shown.has(moment)).map(({ action }) => action),
    cursor: moments.length > MOMENTS_PER_PAGE ? ([...shown].at(-1) ?? null) : null,
  };
}

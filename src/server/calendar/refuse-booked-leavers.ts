import type { Refusal } from "@/domain/refusal";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** As many as a sentence can name; the others are counted. */
const mostNamed = 5;

type Booked = Pick<Extract<Refusal, { code: "LEAVERS_BOOKED" }>, "bookings" | "children" | "named">;

/** Refuses LEAVERS_BOOKED, with the first names of them, when children who leave are booked in the year that comes. */
export async function refuseBookedLeavers(
  db: Db,
  { id: yearId, label }: { id: string; label: string },
  leavers: readonly string[],
): Promise<void> {
  if (leavers.length === 0) return;
  const [booked] = await db.$queryRaw<Booked[]>`
    WITH leaver AS (
      SELECT ch.id, coalesce(ch.usage_name, ch.birth_name) AS last_name, ch.first_names, b.family_id,
        count(*) AS bookings, min(b.day) AS first_day
      FROM booking b
      JOIN school_year y ON y.id = ${yearId}::uuid AND b.day BETWEEN y.first_day AND y.last_day
      JOIN child ch ON ch.id = b.child_id
      WHERE b.child_id = ANY(${leavers}::uuid[]) AND b.status <> 'CANCELLED'
      GROUP BY ch.id, b.family_id),
    named AS (SELECT * FROM leaver ORDER BY last_name, first_names, id, family_id LIMIT ${mostNamed}::int)
    SELECT (SELECT coalesce(sum(bookings), 0) FROM leaver)::int AS bookings,
      (SELECT count(DISTINCT id) FROM leaver)::int AS children,
      coalesce((
        SELECT json_agg(json_build_object('childId', id, 'name', first_names || ' ' || last_name, 'familyId', family_id,
          'firstDay', first_day) ORDER BY last_name, first_names, id, family_id)
        FROM named), '[]') AS named`;
  if (booked && booked.children > 0) throw new RefusedError({ code: "LEAVERS_BOOKED", label, ...booked });
}

import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { RefusedError } from "@/server/refused-error";

/** Moves a service one place up or down in the order of the day; at the end of the list it stays. Refuses UNKNOWN_SERVICE. */
export async function moveService(
  { db, viewer, now, address }: SettingContext,
  { id, direction }: { id: string; direction: "up" | "down" },
): Promise<void> {
  const { communeId, accountId } = viewer;
  const step = direction === "up" ? -1.5 : 1.5;
  // Ranks first, so that services that shared a position get one each.
  const moved = await db.$executeRaw`
    WITH ranked AS (
      SELECT s.id, row_number() OVER (ORDER BY s.position, s.starts_at, s.id) AS rank
      FROM service s WHERE s.commune_id = ${communeId}::uuid),
    wished AS (
      SELECT r.id, row_number() OVER (
        ORDER BY r.rank + CASE WHEN r.id = ${id}::uuid THEN ${step}::numeric ELSE 0 END) AS position
      FROM ranked r)
    UPDATE service s SET position = w.position - 1 FROM wished w
    WHERE s.id = w.id AND EXISTS (SELECT FROM ranked r WHERE r.id = ${id}::uuid)`;
  if (moved === 0) throw new RefusedError({ code: "UNKNOWN_SERVICE" });
  const told = { direction };
  await recordAudit(db, { communeId, now, address, accountId, action: "service-moved", subjectId: id, facts: told });
}

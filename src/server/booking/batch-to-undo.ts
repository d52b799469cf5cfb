import { type BatchCause, batchReason } from "@/domain/booking/batch-input";
import { type BatchUndo, planUndo, type UndoableCell } from "@/domain/booking/batch-undo";
import type { PlannedService, TakenPlaces } from "@/domain/booking/planning-facts";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { hasOpenFamilySql } from "@/server/family/open-family-sql";
import { RefusedError } from "@/server/refused-error";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { countPlaces } from "./count-places";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";
import type { StaffAuthor } from "./staff-author";

export type BatchToUndo = BatchUndo & {
  action: "CANCEL" | "ADD";
  serviceId: string;
  familiesTold: boolean;
  reason: string;
  calendar: SchoolCalendar;
  service: PlannedService;
  /** The days it changed, once each. */
  days: { serviceId: string; day: IsoDate }[];
};

/**
 * A batch and what undoing it would bring back, its places held until the transaction ends. Refuses NOT_FOUND, and
 * ALREADY_UNDONE.
 */
export async function loadBatchToUndo(
  db: Db,
  { communeId, now, timeZone }: Pick<StaffAuthor, "communeId" | "now" | "timeZone">,
  id: string,
): Promise<BatchToUndo> {
  // One at a time: the second one sees that the first has undone it.
  const [batch] = await db.$queryRaw<
    {
      action: "CANCEL" | "ADD";
      serviceId: string;
      cause: BatchCause;
      detail: string;
      familiesTold: boolean;
      isUndone: boolean;
      days: IsoDate[];
    }[]
  >`
    SELECT x.action, x.service_id AS "serviceId", replace(lower(x.cause::text), '_', '-') AS "cause",
           coalesce(x.detail, '') AS "detail", x.families_told AS "familiesTold", x.undone_at IS NOT NULL AS "isUndone",
           (SELECT coalesce(array_agg(DISTINCT c.day::text), '{}') FROM booking_batch_cell c WHERE c.batch_id = x.id) AS "days"
    FROM booking_batch x WHERE x.id = ${id}::uuid AND x.commune_id = ${communeId}::uuid FOR UPDATE OF x`;
  if (!batch) throw new RefusedError({ code: "NOT_FOUND" });
  if (batch.isUndone) throw new RefusedError({ code: "ALREADY_UNDONE" });
  const { action, serviceId, familiesTold } = batch;
  const days = batch.days.map((day) => ({ serviceId, day }));
  const taken = await countPlaces(db, communeId, days);
  const { service, calendar, cells } = await readCells(db, communeId, id, wallClock(now.toString(), timeZone).day);
  const undo = planUndo(cells, { calendar, service }, stillTaken(action, taken));
  return { ...undo, action, serviceId, familiesTold, reason: batchReason(batch), calendar, service, days };
}

/** Undoing an addition gives places back: nothing of what it restores needs one. */
function stillTaken(action: "CANCEL" | "ADD", taken: TakenPlaces[]): TakenPlaces[] {
  return action === "ADD" ? [] : taken;
}

async function readCells(db: Db, communeId: string, id: string, today: IsoDate) {
  const [row] = await db.$queryRaw<
    { found: { service: ServiceJson; calendar: CalendarJson; cells: UndoableCell[] } }[]
  >`
    SELECT json_build_object(
      'calendar', ${calendarSql(today)},
      'service', ${serviceSql},
      'cells', coalesce((
        SELECT json_agg(json_build_object(
          'childId', k.child_id, 'familyId', k.family_id, 'day', k.day, 'before', k.status,
          'place', (
            SELECT json_build_object('schoolId', sc.school_id, 'classId', sc.id)
            FROM enrolment e
            JOIN school_year y ON y.id = e.school_year_id AND k.day BETWEEN y.first_day AND y.last_day
            JOIN school_class sc ON sc.id = e.class_id
            WHERE e.child_id = k.child_id),
          -- Nothing comes back for a record that a merge joined to another one, nor for who has left.
          'isUntouched', b.changed_at = x.made_at AND b.closure_id IS NULL
            AND ${hasOpenFamilySql(Prisma.sql`k.child_id`)}
            AND b.status = (CASE x.action WHEN 'CANCEL' THEN 'CANCELLED' ELSE 'BOOKED' END)::booking_status)
          ORDER BY k.day, k.changed_at, k.child_id)
        FROM booking_batch_cell k
        JOIN booking b ON b.child_id = k.child_id AND b.day = k.day AND b.service_id = x.service_id
        WHERE k.batch_id = x.id), '[]')) AS found
    FROM booking_batch x JOIN service s ON s.id = x.service_id JOIN commune c ON c.id = x.commune_id
    WHERE x.id = ${id}::uuid AND x.commune_id = ${communeId}::uuid`;
  if (!row) throw new Error(`No batch ${id}`);
  return { ...row.found, service: serviceFromJson(row.found.service) };
}

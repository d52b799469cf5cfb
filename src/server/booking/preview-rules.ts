import { type RuleChangeInput, rulesOfChange } from "@/domain/booking/rule-change";
import { type RulePreview, rulePreview } from "@/domain/booking/rule-preview";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { findService } from "./list-services";

/**
 * What new limits would give over eight weeks on the calendar of a school (the service's first one when not said), beside
 * what today's give. Nothing is written. Refuses UNKNOWN_SERVICE.
 */
export async function previewRules(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
  { schoolId, ...input }: RuleChangeInput & { schoolId: string | null },
): Promise<RulePreview> {
  const service = await findService(db, communeId, input.serviceId);
  if (!service) throw new RefusedError({ code: "UNKNOWN_SERVICE" });
  const [row] = await db.$queryRaw<{ calendar: CalendarJson }[]>`
    SELECT ${calendarSql(today)} AS calendar FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  const asked = schoolId !== null && service.schoolIds.includes(schoolId) ? schoolId : service.schoolIds[0];
  const place = { schoolId: asked ?? "", classId: null };
  return rulePreview(service, rulesOfChange(input), { calendar: row.calendar, place, today });
}

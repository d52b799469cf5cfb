import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { dayToColumn } from "@/server/db/dates";
import { RefusedError } from "@/server/refused-error";

/** Gives up a change of limits that has not begun. Refuses DAY_IS_PAST once it has, NOT_FOUND when there is none. */
export async function removeRules(
  { db, viewer, now, address }: SettingContext,
  { serviceId, validFrom }: { serviceId: string; validFrom: IsoDate },
): Promise<void> {
  const { communeId, accountId, timeZone } = viewer;
  const today = wallClock(now.toString(), timeZone).day;
  if (validFrom <= today) throw new RefusedError({ code: "DAY_IS_PAST", day: validFrom });
  await holdCalendar(db, communeId);
  const { count } = await db.serviceRule.deleteMany({
    where: { communeId, serviceId, validFrom: dayToColumn(validFrom) },
  });
  if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  const action = "service-rules-removed";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: serviceId, facts: { validFrom } });
}

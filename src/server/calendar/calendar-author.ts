import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "@/server/auth/open-session";
import type { Db } from "@/server/db/tenant";

/** What a member of staff's write on the calendar, the services or the schools gets from its procedure. */
export type SettingContext = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/** Who changes the calendar, where and when. */
export type CalendarAuthor = { communeId: string; accountId: string; timeZone: string; now: Temporal.Instant };

export function calendarAuthor({ viewer, now }: SettingContext): CalendarAuthor {
  const { communeId, accountId, timeZone } = viewer;
  return { communeId, accountId, timeZone, now };
}

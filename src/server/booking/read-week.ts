import { weekOfFamily } from "@/domain/booking/week-of-family";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { loadPlanningFacts } from "./planning-facts";
import type { Reader } from "./reader";

/** Weeks loaded beside the one shown, to tell which is the first that can still be changed. */
const WEEKS_AHEAD = 1;

type Asked = Reader & { monday: IsoDate | null };

/** A family's planning of the week of `monday`; null: of the first week that can still be changed. */
export async function readWeek(db: Db, { monday, now, timeZone, ...family }: Asked): Promise<WeekView> {
  const today = wallClock(now.toString(), timeZone).day;
  const ahead = { from: mondayOf(today), to: addDays(mondayOf(today), 7 * WEEKS_AHEAD + 6) };
  const shown = monday === null ? ahead : { from: mondayOf(monday), to: addDays(mondayOf(monday), 6) };
  const { lastBookedDay, ...facts } = await loadPlanningFacts(db, { ...family, today, shown, ahead });
  const view = weekOfFamily(facts, { monday, now, lastBookedDay });
  // In a break the first open week is further away than what was loaded: it is read for itself.
  const isLoaded = shown.from <= view.monday && view.monday <= shown.to;
  return isLoaded ? view : readWeek(db, { ...family, now, timeZone, monday: view.monday });
}

import { cellRules } from "@/domain/booking/cell-rules";
import { farthestWeeksBack } from "@/domain/booking/copy-week";
import { type UsualWeek, usualWeek } from "@/domain/booking/usual-week";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { loadPlanningFacts } from "./planning-facts";
import type { Reader } from "./reader";

/** What "Semaine type" begins with, opened on the week of `day`. */
export async function readUsualWeek(db: Db, reader: Reader, day: IsoDate): Promise<UsualWeek> {
  const monday = mondayOf(day);
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const shown = { from: monday, to: addDays(monday, 6) };
  const ahead = { from: addDays(monday, -7 * farthestWeeksBack), to: addDays(monday, -1) };
  const facts = await loadPlanningFacts(db, { ...reader, today, shown, ahead, counted: false });
  return usualWeek(facts, cellRules(facts.calendar, reader.now), { monday, today });
}

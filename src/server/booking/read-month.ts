import { monthOfFamily, shownDaysOfMonth } from "@/domain/booking/month-of-family";
import type { MonthView } from "@/domain/booking/month-view";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { loadPlanningFacts } from "./planning-facts";
import type { Reader } from "./reader";

/** A family's month at a glance ("2026-09"). */
export async function readMonth(db: Db, reader: Reader, month: string): Promise<MonthView> {
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const facts = await loadPlanningFacts(db, { ...reader, today, shown: shownDaysOfMonth(month), counted: false });
  return monthOfFamily(facts, month, reader.now);
}

import { monthOfFamily, shownDaysOfMonth } from "@/domain/booking/month-of-family";
import type { MonthView } from "@/domain/booking/month-view";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { loadPlanningFacts } from "./planning-facts";
import type { Reader } from "./reader";

/** A family's month at a glance ("2026-09"); null: the month under way. */
export async function readMonth(db: Db, reader: Reader, asked: string | null): Promise<MonthView> {
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const month = asked ?? today.slice(0, 7);
  const facts = await loadPlanningFacts(db, { ...reader, today, shown: shownDaysOfMonth(month), counted: false });
  return monthOfFamily(facts, month, reader.now);
}

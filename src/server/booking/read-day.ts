import type { Temporal } from "temporal-polyfill";
import { dayOfSchool } from "@/domain/booking/day-of-school";
import { daySheets } from "@/domain/booking/day-sheets";
import type { DayInput, DayScope, DaySheets, DayView } from "@/domain/booking/day-view";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { loadDayFacts } from "./load-day-facts";

type Reader = { communeId: string; timeZone: string; now: Temporal.Instant };

/** A day of a school, for somebody who may see that much of it; null while the commune has no school. */
export async function readDay(db: Db, reader: Reader, asked: DayInput, scope: DayScope): Promise<DayView | null> {
  const { day: today, time } = wallClock(reader.now.toString(), reader.timeZone);
  const day = asked.day ?? today;
  const { schoolId, ...facts } = await loadDayFacts(db, { ...reader, day, schoolId: asked.schoolId });
  if (schoolId === null) return null;
  const view = dayOfSchool(facts, { ...asked, day, schoolId, scope, today, time });
  if (!view) throw new RefusedError({ code: "NOT_FOUND" });
  return view;
}

/** The same day on paper. */
export async function readDaySheets(
  db: Db,
  reader: Reader,
  asked: Pick<DayInput, "day" | "schoolId" | "serviceId">,
): Promise<DaySheets | null> {
  const day = asked.day ?? wallClock(reader.now.toString(), reader.timeZone).day;
  const { schoolId, ...facts } = await loadDayFacts(db, { ...reader, day, schoolId: asked.schoolId });
  if (schoolId === null) return null;
  const sheets = daySheets(facts, { day, schoolId, serviceId: asked.serviceId });
  if (!sheets) throw new RefusedError({ code: "NOT_FOUND" });
  return sheets;
}

import type { Temporal } from "temporal-polyfill";
import type { SchoolWeekInput } from "@/domain/booking/reservations-input";
import type { SchoolWeekView } from "@/domain/booking/school-week-view";
import { weekOfSchool } from "@/domain/booking/week-of-school";
import { mondayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { loadSchoolWeek } from "./load-school-week";

type Reader = { communeId: string; timeZone: string; now: Temporal.Instant };

/** A week of a school in numbers; null while the commune has no school. Refuses NOT_FOUND for what is not there. */
export async function readSchoolWeek(db: Db, reader: Reader, asked: SchoolWeekInput): Promise<SchoolWeekView | null> {
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const monday = mondayOf(asked.monday ?? today);
  const { schoolId, ...facts } = await loadSchoolWeek(db, { ...reader, monday, schoolId: asked.schoolId });
  if (schoolId === null) return null;
  const view = weekOfSchool(facts, { ...asked, monday, schoolId, today });
  if (!view) throw new RefusedError({ code: "NOT_FOUND" });
  return view;
}

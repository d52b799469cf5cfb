import { v7 as uuid } from "uuid";
import type { SchoolBreakInput } from "@/domain/calendar/inputs";
import { recordAudit } from "@/server/audit";
import { dayToColumn } from "@/server/db/dates";
import { RefusedError } from "@/server/refused-error";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";
import { withoutOrphans } from "./without-orphans";

/** Writes a school break. Refuses NOT_FOUND, and BOOKINGS_IN_THE_WAY when children are booked on its days. */
export async function saveSchoolBreak(context: SettingContext, input: SchoolBreakInput): Promise<{ id: string }> {
  const { db, now, address } = context;
  const { communeId, accountId } = calendarAuthor(context);
  const { label, from, to } = input;
  const id = input.id ?? uuid();
  const dates = { label, fromDay: dayToColumn(from), toDay: to === "" ? null : dayToColumn(to) };
  await holdCalendar(db, communeId);
  await withoutOrphans(db, { communeId, today: context.viewer.today }, async () => {
    if (input.id === null) {
      await db.schoolBreak.create({ data: { id, communeId, ...dates }, select: { id: true } });
      return;
    }
    const { count } = await db.schoolBreak.updateMany({ where: { id, communeId }, data: dates });
    if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  });
  const action = "school-break-saved";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: id, facts: { label, from, to } });
  return { id };
}

import { v7 as uuid } from "uuid";
import type { SchoolYearInput } from "@/domain/calendar/inputs";
import { recordAudit } from "@/server/audit";
import { dayToColumn } from "@/server/db/dates";
import { RefusedError } from "@/server/refused-error";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";
import { withoutOrphans } from "./without-orphans";

/**
 * Writes a school year. Refuses NAME_TAKEN, SCHOOL_YEARS_OVERLAP (a day belongs to one year), NOT_FOUND, and
 * BOOKINGS_IN_THE_WAY when it gets shorter than what is booked.
 */
export async function saveSchoolYear(context: SettingContext, input: SchoolYearInput): Promise<{ id: string }> {
  const { db, now, address } = context;
  const { communeId, accountId } = calendarAuthor(context);
  const { label, firstDay, lastDay } = input;
  const id = input.id ?? uuid();
  await holdCalendar(db, communeId);
  await requireOwnDays(context, { ...input, id });
  const dates = { label, firstDay: dayToColumn(firstDay), lastDay: dayToColumn(lastDay) };
  await withoutOrphans(db, { communeId, today: context.viewer.today }, async () => {
    if (input.id === null) {
      await db.schoolYear.create({ data: { id, communeId, ...dates }, select: { id: true } });
      return;
    }
    const { count } = await db.schoolYear.updateMany({ where: { id, communeId }, data: dates });
    if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  });
  const action = "school-year-saved";
  await recordAudit(db, {
    communeId,
    now,
    address,
    accountId,
    action,
    subjectId: id,
    facts: { label, firstDay, lastDay },
  });
  return { id };
}

async function requireOwnDays({ db, viewer }: SettingContext, year: SchoolYearInput & { id: string }): Promise<void> {
  const others = { communeId: viewer.communeId, id: { not: year.id } };
  const namesake = await db.schoolYear.findFirst({ where: { ...others, label: year.label }, select: { id: true } });
  if (namesake) throw new RefusedError({ code: "NAME_TAKEN", name: year.label });
  const period = { firstDay: { lte: dayToColumn(year.lastDay) }, lastDay: { gte: dayToColumn(year.firstDay) } };
  const overlapping = await db.schoolYear.findFirst({ where: { ...others, ...period }, select: { label: true } });
  if (overlapping) throw new RefusedError({ code: "SCHOOL_YEARS_OVERLAP", label: overlapping.label });
}

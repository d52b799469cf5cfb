import { v7 as uuid } from "uuid";
import type { SchoolClassInput } from "@/domain/calendar/inputs";
import { levelRank } from "@/domain/calendar/levels";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

/** Adds a class to a school, or changes its name and levels; classes stand from the youngest. Refuses NAME_TAKEN and NOT_FOUND. */
export async function saveSchoolClass(
  { db, viewer, now, address }: SettingContext,
  input: SchoolClassInput,
): Promise<{ id: string }> {
  const { communeId, accountId } = viewer;
  const { schoolId, name, level } = input;
  const id = input.id ?? uuid();
  await holdCalendar(db, communeId);
  const school = await db.school.findFirst({ where: { id: schoolId, communeId }, select: { id: true } });
  if (!school) throw new RefusedError({ code: "NOT_FOUND" });
  const namesake = await db.schoolClass.findFirst({
    where: { schoolId, id: { not: id }, name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (namesake) throw new RefusedError({ code: "NAME_TAKEN", name });
  const facts = { name, level, position: levelRank(level) };
  if (input.id === null)
    await db.schoolClass.create({ data: { id, communeId, schoolId, ...facts }, select: { id: true } });
  else {
    const { count } = await db.schoolClass.updateMany({ where: { id, communeId, schoolId }, data: facts });
    if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  }
  const action = "school-class-saved";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: id, facts: { name, level } });
  return { id };
}

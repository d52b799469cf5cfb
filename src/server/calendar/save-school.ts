import { v7 as uuid } from "uuid";
import type { SchoolInput } from "@/domain/calendar/inputs";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

/** Adds a school, or renames it. Refuses NAME_TAKEN and NOT_FOUND. */
export async function saveSchool(
  { db, viewer, now, address }: SettingContext,
  input: SchoolInput,
): Promise<{ id: string }> {
  const { communeId, accountId } = viewer;
  const { name } = input;
  const id = input.id ?? uuid();
  await holdCalendar(db, communeId);
  const namesake = await db.school.findFirst({
    where: { communeId, id: { not: id }, name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (namesake) throw new RefusedError({ code: "NAME_TAKEN", name });
  if (input.id === null) await db.school.create({ data: { id, communeId, name }, select: { id: true } });
  else {
    const { count } = await db.school.updateMany({ where: { id, communeId }, data: { name } });
    if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  }
  await recordAudit(db, { communeId, now, address, accountId, action: "school-saved", subjectId: id, facts: { name } });
  return { id };
}

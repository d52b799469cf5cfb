import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

/** Takes back a school year nobody is enrolled in yet. Refuses CLASS_NOT_EMPTY and NOT_FOUND. */
export async function removeSchoolYear(context: SettingContext, id: string): Promise<void> {
  const { db, now, address } = context;
  const { communeId, accountId } = calendarAuthor(context);
  await holdCalendar(db, communeId);
  const year = await db.schoolYear.findFirst({
    where: { id, communeId },
    select: { label: true, _count: { select: { enrolments: true } } },
  });
  if (!year) throw new RefusedError({ code: "NOT_FOUND" });
  if (year._count.enrolments > 0) throw new RefusedError({ code: "CLASS_NOT_EMPTY", children: year._count.enrolments });
  await db.schoolYear.delete({ where: { id } });
  const told = { label: year.label };
  await recordAudit(db, {
    communeId,
    now,
    address,
    accountId,
    action: "school-year-removed",
    subjectId: id,
    facts: told,
  });
}

import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

/** Takes back a class nobody was ever in. Refuses CLASS_NOT_EMPTY and NOT_FOUND. */
export async function removeSchoolClass({ db, viewer, now, address }: SettingContext, id: string): Promise<void> {
  const { communeId, accountId } = viewer;
  await holdCalendar(db, communeId);
  const found = await db.schoolClass.findFirst({
    where: { id, communeId },
    select: { name: true, _count: { select: { enrolments: true } } },
  });
  if (!found) throw new RefusedError({ code: "NOT_FOUND" });
  const children = found._count.enrolments;
  if (children > 0) throw new RefusedError({ code: "CLASS_NOT_EMPTY", children });
  await db.closure.deleteMany({ where: { communeId, classId: id } });
  await db.schoolClass.delete({ where: { id } });
  const told = { name: found.name };
  await recordAudit(db, {
    communeId,
    now,
    address,
    accountId,
    action: "school-class-removed",
    subjectId: id,
    facts: told,
  });
}

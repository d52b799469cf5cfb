import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

/** Takes back a break: its days can be booked. Refuses NOT_FOUND. */
export async function removeSchoolBreak(context: SettingContext, id: string): Promise<void> {
  const { db, now, address } = context;
  const { communeId, accountId } = calendarAuthor(context);
  await holdCalendar(db, communeId);
  const found = await db.schoolBreak.findFirst({ where: { id, communeId }, select: { label: true } });
  if (!found) throw new RefusedError({ code: "NOT_FOUND" });
  await db.schoolBreak.delete({ where: { id } });
  const action = "school-break-removed";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: id, facts: found });
}

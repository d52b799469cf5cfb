import { v7 as uuid } from "uuid";
import type { RegieInput } from "@/domain/billing/regie-input";
import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { RefusedError } from "@/server/refused-error";

/** Adds a régie, or changes it. Refuses NAME_TAKEN when its code is another one's, and NOT_FOUND. */
export async function saveRegie(
  { db, viewer, now, address }: SettingContext,
  input: RegieInput,
): Promise<{ id: string }> {
  const { communeId, accountId } = viewer;
  const { code, name, chequeWording } = input;
  const id = input.id ?? uuid();
  await holdCalendar(db, communeId);
  const sameCode = await db.regie.findFirst({ where: { communeId, id: { not: id }, code }, select: { id: true } });
  if (sameCode) throw new RefusedError({ code: "NAME_TAKEN", name: code });
  const facts = { code, name, chequeWording };
  if (input.id === null) await db.regie.create({ data: { id, communeId, ...facts }, select: { id: true } });
  else {
    const { count } = await db.regie.updateMany({ where: { id, communeId }, data: facts });
    if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  }
  await recordAudit(db, { communeId, now, address, accountId, action: "regie-saved", subjectId: id, facts });
  return { id };
}

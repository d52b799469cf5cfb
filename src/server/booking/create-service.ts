import { v7 as uuid } from "uuid";
import type { CreateServiceInput } from "@/domain/booking/service-inputs";
import { startRules } from "@/domain/booking/start-rules";
import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { requireOffer } from "./require-offer";
import { serviceColumns } from "./service-columns";

/** Adds a service after the others, with simple limits to start from. Refuses NOT_FOUND and NAME_TAKEN. */
export async function createService(
  { db, viewer, now, address }: SettingContext,
  { startRule, schoolIds, ...facts }: CreateServiceInput,
): Promise<{ id: string }> {
  const { communeId, accountId } = viewer;
  await holdCalendar(db, communeId);
  await requireOffer(db, communeId, { ...facts, schoolIds, id: null });
  const last = await db.service.aggregate({ where: { communeId }, _max: { position: true } });
  const id = uuid();
  const rule = startRules[startRule];
  const position = (last._max.position ?? -1) + 1;
  const rules = { bookingRule: rule, cancellationRule: rule };
  await db.service.create({ data: { id, communeId, position, ...serviceColumns(facts), ...rules } });
  await db.serviceSchool.createMany({ data: schoolIds.map((schoolId) => ({ communeId, serviceId: id, schoolId })) });
  const told = { name: facts.name, isNew: true };
  await recordAudit(db, { communeId, now, address, accountId, action: "service-saved", subjectId: id, facts: told });
  return { id };
}

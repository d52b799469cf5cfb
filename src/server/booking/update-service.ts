import { bookingsInTheWay } from "@/domain/booking/bookings-in-the-way";
import type { PlannedService } from "@/domain/booking/planning-facts";
import { capacityFromPlaces, type UpdateServiceInput } from "@/domain/booking/service-inputs";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { loadClosureFacts } from "@/server/calendar/load-closure-facts";
import { touchedBookings } from "@/server/calendar/preview-closure";
import { RefusedError } from "@/server/refused-error";
import { requireOffer } from "./require-offer";
import { serveWaitingLists } from "./serve-waiting-lists";
import { serviceColumns } from "./service-columns";

/**
 * Changes a service. More places go to whoever waits at once; fewer take nobody's away. Refuses BOOKINGS_IN_THE_WAY when
 * bookings to come would be left without a service, UNKNOWN_SERVICE, NOT_FOUND and NAME_TAKEN.
 */
export async function updateService(
  { db, viewer, now, address }: SettingContext,
  { id, schoolIds, ...facts }: UpdateServiceInput,
): Promise<void> {
  const { communeId, accountId, timeZone } = viewer;
  const today = wallClock(now.toString(), timeZone).day;
  await holdCalendar(db, communeId);
  const { calendar, services, groups } = await loadClosureFacts(db, communeId, { from: today, to: null });
  const before = services.find((service) => service.id === id);
  if (!before) throw new RefusedError({ code: "UNKNOWN_SERVICE" });
  await requireOffer(db, communeId, { ...facts, schoolIds, id });
  const after = asWished(before, { ...facts, schoolIds });
  const orphans = bookingsInTheWay(groups, calendar, { before, after });
  if (orphans.length > 0) {
    const { bookings, families } = await touchedBookings(db, orphans);
    throw new RefusedError({ code: "BOOKINGS_IN_THE_WAY", bookings, families });
  }
  await db.service.update({ where: { id }, data: serviceColumns(facts), select: { id: true } });
  await db.serviceSchool.deleteMany({ where: { communeId, serviceId: id, schoolId: { notIn: schoolIds } } });
  const offered = schoolIds.map((schoolId) => ({ communeId, serviceId: id, schoolId }));
  await db.serviceSchool.createMany({ data: offered, skipDuplicates: true });
  const days = groups.filter(({ serviceId, closureId }) => serviceId === id && closureId === null);
  const staff = { communeId, accountId, now };
  if (JSON.stringify(before.capacityByWeekday) !== JSON.stringify(after.capacityByWeekday))
    await serveWaitingLists(db, staff, { calendar, services: [after] }, days);
  const told = { name: facts.name, isNew: false };
  await recordAudit(db, { communeId, now, address, accountId, action: "service-saved", subjectId: id, facts: told });
}

function asWished(before: PlannedService, wished: Omit<UpdateServiceInput, "id">): PlannedService {
  const { places, activeFrom, activeTo, regieId: _, ...facts } = wished;
  const dayOrNull = (day: IsoDate | "") => (day === "" ? null : day);
  const capacityByWeekday = capacityFromPlaces(places);
  return { ...before, ...facts, capacityByWeekday, activeFrom: dayOrNull(activeFrom), activeTo: dayOrNull(activeTo) };
}

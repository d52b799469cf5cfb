import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aVillage, type Village } from "@tests/builders/village";
import { day } from "@/domain/calendar/day";
import type { ClosureInput } from "@/domain/calendar/inputs";
import { dayToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

export const monday = "2026-09-07";
export const tuesday = "2026-09-08";

/** Before any limit of that week. */
export const now = "2026-09-01T10:00+02:00";

/** The mairie's settings, as an administrator sees them. */
export async function administratorOf(communeId: string, at = now) {
  return (await callerFor(await anAccount(communeId, { role: "ADMINISTRATOR" }), { now: at })).admin;
}

/** A strike on Monday, for everybody, unless said otherwise. */
export function aStrike(values: Partial<Omit<ClosureInput, "from" | "to">> & { from?: string; to?: string } = {}) {
  const everywhere = { schoolId: "", classId: "", serviceId: "" };
  const { from = monday, to = from, ...chosen } = values;
  const period = { from: day(from), to: day(to) };
  return {
    kind: "closed" as const,
    cause: "strike" as const,
    label: "",
    tellPast: false,
    ...everywhere,
    ...period,
    ...chosen,
  };
}

/** Léa and Hugo eat at the canteen on Monday; Léa stays in the evening. */
export async function bookMonday({ communeId, canteen, childcare, family, lea, hugo }: Village): Promise<void> {
  const booked = { familyId: family.id, day: monday };
  await aBooking(communeId, { ...booked, childId: lea.id, serviceId: canteen.id });
  await aBooking(communeId, { ...booked, childId: hugo.id, serviceId: canteen.id });
  await aBooking(communeId, { ...booked, childId: lea.id, serviceId: childcare.id });
}

/** A village with those meals, and its administrator. */
export async function aBookedMonday() {
  const village = await aVillage();
  await bookMonday(village);
  return { village, admin: await administratorOf(village.communeId) };
}

/** Everything a closure may touch, to compare before and after. */
export async function stateOf(communeId: string) {
  return inCommune(communeId, async (db) => ({
    bookings: await db.booking.findMany({ orderBy: { id: "asc" } }),
    events: await db.bookingEvent.count(),
    closures: await db.closure.findMany(),
    emails: await db.email.count(),
    audit: await db.auditEntry.count(),
  }));
}

/** "BOOKED", "WAITING" or "CANCELLED", and whether a closure keeps it. */
export async function bookingOf(communeId: string, childId: string, serviceId: string, on = monday) {
  const where = { childId_day_serviceId: { childId, serviceId, day: dayToColumn(day(on)) } };
  const select = { status: true, beforeClosure: true, closureId: true, waitingSince: true };
  return inCommune(communeId, (db) => db.booking.findUniqueOrThrow({ where, select }));
}

import { capacityOn } from "@/domain/booking/capacity";
import { type ClosureEffect, closureEffect, type DeclaredCalendar } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import { serveWaitingLists } from "@/server/booking/serve-waiting-lists";
import type { Db } from "@/server/db/tenant";
import type { CalendarAuthor } from "./calendar-author";
import { displaceBookings, handOverBookings } from "./displace-bookings";
import type { ClosureFacts } from "./load-closure-facts";
import { restoreBookings } from "./restore-bookings";
import { type ToldBooking, tellFamilies } from "./tell-families";

export type AppliedEffect = { displaced: number; restored: number; families: number };

type Change = {
  facts: ClosureFacts;
  after: DeclaredCalendar;
  /** What the events and the messages say: "Grève". */
  reason: string;
  /** The events of one change share it: the closure's id. */
  batchId: string;
  /** Nobody is told about earlier days; null: about all of them. */
  toldFrom: IsoDate | null;
};

/** Carries out what a change of closures does to bookings, and tells each family once. The caller holds the calendar. */
export async function applyClosureEffect(
  db: Db,
  author: CalendarAuthor,
  { facts, after, reason, batchId, toldFrom }: Change,
): Promise<AppliedEffect> {
  const { services, calendar, groups } = facts;
  const effect = closureEffect(groups, services, { before: calendar, after });
  const displaced = await displaceBookings(db, author, effect.displaced, { reason, batchId });
  const restored = await restoreBookings(db, author, effect.restored, { services, reason, batchId });
  await handOverBookings(db, effect.handedOver);
  await serveWaitingLists(db, author, { calendar: after, services }, limitedDays(effect, facts));
  const isTold = ({ day }: ToldBooking) => toldFrom === null || day >= toldFrom;
  const comesBack = effect.displaced.every(({ toClosureId }) => toClosureId !== null);
  await tellFamilies(db, author, displaced.filter(isTold), { template: "days-closed", reason, comesBack });
  await tellFamilies(db, author, restored.filter(isTold), { template: "days-reopened", reason });
  const families = new Set([...displaced, ...restored].map(({ familyId }) => familyId));
  return { displaced: displaced.length, restored: restored.length, families: families.size };
}

/** Where places are counted, and some may have become free. */
function limitedDays({ displaced, restored }: ClosureEffect, { services }: ClosureFacts) {
  const known = new Map(services.map((service) => [service.id, service]));
  return [...displaced, ...restored].filter(({ serviceId, day }) => {
    const service = known.get(serviceId);
    return service !== undefined && capacityOn(service, day) !== null;
  });
}

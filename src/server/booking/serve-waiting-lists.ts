import type { Temporal } from "temporal-polyfill";
import { capacityOn } from "@/domain/booking/capacity";
import { serviceDayKey, takenLookup } from "@/domain/booking/cell-key";
import { cellRules } from "@/domain/booking/cell-rules";
import { changeRefusal } from "@/domain/booking/change-refusal";
import { groupBy } from "@/domain/booking/group-by";
import type { PlannedService } from "@/domain/booking/planning-facts";
import { sharePlaces } from "@/domain/booking/waiting-list";
import type { IsoDate } from "@/domain/calendar/day";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import type { Db } from "@/server/db/tenant";
import { holdServiceDays } from "./count-places";
import type { QueuedChild } from "./hold-places";
import { type BookingWrite, writeBookings } from "./write-bookings";

type Staff = { communeId: string; accountId: string; now: Temporal.Instant };
type Offer = { calendar: SchoolCalendar; services: readonly PlannedService[] };

/**
 * Gives the free places of these services and days to whoever waits, the first first, as far as limits still allow, and
 * tells their families. For places that something else than a family's cancellation made free.
 */
export async function serveWaitingLists(
  db: Db,
  staff: Staff,
  { calendar, services }: Offer,
  days: readonly { serviceId: string; day: IsoDate }[],
): Promise<void> {
  const { taken, queue } = await holdServiceDays(db, staff.communeId, days);
  if (queue.length === 0) return;
  const known = new Map(services.map((service) => [service.id, service]));
  const rules = cellRules(calendar, staff.now);
  const canStill = ({ serviceId, place, day }: QueuedChild) => {
    const service = known.get(serviceId);
    return service !== undefined && changeRefusal(rules, service, place, day, "waiting", null) === null;
  };
  const takenOn = takenLookup(taken);
  const promoted = [...groupBy(queue, serviceDayKey).values()].flatMap((waiting) => {
    const [cell] = waiting;
    const service = known.get(cell.serviceId);
    const capacity = service ? capacityOn(service, cell.day) : null;
    return sharePlaces([], { capacity, taken: takenOn(cell), queue: waiting, canStill }).promoted;
  });
  const writes = promoted.map((child): BookingWrite => {
    const service = known.get(child.serviceId);
    const late =
      service !== undefined && child.place !== null && rules.limit("book", service, child.place, child.day).late;
    return { ...child, late, from: "waiting", to: "booked", origin: "WAITING_LIST", accountId: null };
  });
  if (writes.length > 0) await writeBookings(db, staff, writes);
}

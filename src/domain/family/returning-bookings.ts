import { capacityOn } from "@/domain/booking/capacity";
import { serviceDayKey, takenLookup } from "@/domain/booking/cell-key";
import type { PlannedService, TakenPlaces } from "@/domain/booking/planning-facts";
import type { IsoDate } from "@/domain/calendar/day";
import { noServiceReason, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";

/** A booking that a merge cancelled, the child being booked twice that day. */
export type ReturningBooking = {
  id: string;
  serviceId: string;
  day: IsoDate;
  before: "BOOKED" | "WAITING";
  /** Where the child is in class that day; null: nowhere any more. */
  place: Place | null;
};

export type ReturnedBookings = {
  booked: string[];
  waiting: string[];
  /** Nothing runs for them that day any more, or the day was full and is past. */
  lost: string[];
};

type ReturnFacts = {
  calendar: SchoolCalendar;
  services: readonly PlannedService[];
  taken: readonly TakenPlaces[];
  today: IsoDate;
};

/**
 * What becomes of the bookings that a merge cancelled, once it is undone: booked again as far as there are places, never
 * beyond; on the waiting list where the place was given to somebody else meanwhile. The first given are served first.
 */
export function planReturn(
  bookings: readonly ReturningBooking[],
  { calendar, services, taken, today }: ReturnFacts,
): ReturnedBookings {
  const known = new Map(services.map((service) => [service.id, service]));
  const takenOn = takenLookup(taken);
  const back = new Map<string, number>();
  const returned: ReturnedBookings = { booked: [], waiting: [], lost: [] };
  for (const booking of bookings) {
    const { id, serviceId, day, before, place } = booking;
    const service = known.get(serviceId);
    if (!service || !place || noServiceReason(calendar, service, place, day) !== null) {
      returned.lost.push(id);
      continue;
    }
    const capacity = capacityOn(service, day);
    const more = back.get(serviceDayKey(booking)) ?? 0;
    const isFull = capacity !== null && takenOn(booking) + more >= capacity;
    if (before === "BOOKED" && !isFull) {
      back.set(serviceDayKey(booking), more + 1);
      returned.booked.push(id);
    } else if (before === "WAITING" || day >= today) returned.waiting.push(id);
    else returned.lost.push(id);
  }
  return returned;
}

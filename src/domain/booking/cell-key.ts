import type { IsoDate } from "@/domain/calendar/day";
import type { KnownBooking, KnownState, TakenPlaces } from "./planning-facts";

/** A child, a service and a day, as one key. */
export function cellKey({ childId, serviceId, day }: { childId: string; serviceId: string; day: IsoDate }): string {
  return `${childId} ${serviceId} ${day}`;
}

/** A service and a day, as one key. */
export function serviceDayKey({ serviceId, day }: { serviceId: string; day: IsoDate }): string {
  return `${serviceId} ${day}`;
}

/** The state of any cell; what no booking tells is free. */
export function stateLookup(bookings: readonly KnownBooking[]) {
  const states = new Map(bookings.map((booking) => [cellKey(booking), booking.state]));
  return (cell: { childId: string; serviceId: string; day: IsoDate }): KnownState =>
    states.get(cellKey(cell)) ?? "free";
}

/** Places taken on any service and day. */
export function takenLookup(taken: readonly TakenPlaces[]) {
  const counts = new Map(taken.map((one) => [serviceDayKey(one), one.taken]));
  return (cell: { serviceId: string; day: IsoDate }): number => counts.get(serviceDayKey(cell)) ?? 0;
}

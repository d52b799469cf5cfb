import { groupBy } from "@/domain/booking/group-by";
import { frenchDay } from "@/domain/calendar/french-days";
import type { ChangedBooking } from "./family-page";

const acts: Record<ChangedBooking["to"], string> = {
  BOOKED: "inscription",
  CANCELLED: "annulation",
  WAITING: "liste d’attente",
};

/** "Léa, Cantine : inscription, lundi 7 septembre, mardi 8 septembre (motif : erreur)": a line for each child and service. */
export function changedBookingsWords(bookings: readonly ChangedBooking[]): string[] {
  const alike = ({ child, service, to, reason }: ChangedBooking) => JSON.stringify([child, service, to, reason]);
  return [...groupBy(bookings, alike).values()].map((together) => {
    const [{ child, service, to, reason }] = together;
    const days = together.map(({ day }) => frenchDay(day)).join(", ");
    return `${child}, ${service}\u00A0: ${acts[to]}, ${days}${reason ? ` (motif\u00A0: ${reason})` : ""}`;
  });
}

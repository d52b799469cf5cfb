import { CalendarX2 } from "lucide-react";
import Link from "next/link";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDay } from "@/domain/calendar/french-days";
import { weekHref } from "./planning-hrefs";

export type BookingsStopAlertProps = { lastMonday: IsoDate; resumeOn: IsoDate | null };

/** Says, before the lunch that nobody ordered, that bookings end with that week. */
export function BookingsStopAlert({ lastMonday, resumeOn }: BookingsStopAlertProps) {
  return (
    <section
      aria-label="Fin des inscriptions"
      className="flex gap-3 rounded-carte border border-trait bg-ciel-pale p-4 text-ciel print:hidden"
    >
      <CalendarX2 aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p>
        Plus rien n’est réservé après le {frenchDay(addDays(lastMonday, 4))}.{" "}
        <Link href={weekHref(resumeOn ?? addDays(lastMonday, 7))} prefetch={false} className="font-bold underline">
          Réserver la suite
        </Link>
      </p>
    </section>
  );
}

import { CalendarX2 } from "lucide-react";
import Link from "next/link";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import { weekHref } from "./planning-hrefs";

export type BookingsStopAlertProps = { lastDay: IsoDate; resumeOn: IsoDate };

/** Says, before the lunch that nobody ordered, that bookings end. */
export function BookingsStopAlert({ lastDay, resumeOn }: BookingsStopAlertProps) {
  return (
    <section
      aria-label="Fin des inscriptions"
      className="flex gap-3 rounded-carte border border-trait bg-ciel-pale p-4 text-ciel print:hidden"
    >
      <CalendarX2 aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p>
        Plus aucune inscription après le {frenchDay(lastDay)}.{" "}
        <Link href={weekHref(resumeOn)} prefetch={false} className="font-bold underline">
          Continuer les inscriptions
        </Link>
      </p>
    </section>
  );
}

import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { SchoolWeekView } from "@/domain/booking/school-week-view";
import { frenchDay } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./day-words";
import { planningOf, weekHref } from "./planning-hrefs";
import { ReservationQueue } from "./reservation-queue";

export type ReservationNamesProps = {
  names: RouterOutputs["admin"]["booking"]["serviceDay"];
  service: SchoolWeekView["services"][number];
  timeZone: string;
  canEdit: boolean;
  exportHref: string;
};

/** Who is behind a number: the children who come, then who waits, in order. */
export function ReservationNames({ names, service, timeZone, canEdit, exportHref }: ReservationNamesProps) {
  const { day, booked, waiting } = names;
  const free = service.days.find((one) => one.day === day)?.free ?? null;
  return (
    <section aria-labelledby="noms" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="noms">
          {service.name}, {frenchDay(day)}
        </h2>
        <ButtonLink href={exportHref} prefetch={false} download className="print:hidden">
          Exporter ces noms (CSV)
        </ButtonLink>
      </div>
      {waiting.length > 0 && (
        <ReservationQueue
          key={`${service.id} ${day}`}
          serviceId={service.id}
          day={day}
          waiting={waiting}
          free={free}
          timeZone={timeZone}
          canEdit={canEdit}
        />
      )}
      <div className="overflow-hidden rounded-carte border border-trait bg-papier">
        <table className="w-full text-left">
          <caption className="px-4 py-3 text-left font-bold">
            {counted(booked.length, "enfant inscrit", "enfants inscrits")}
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Enfant</th>
              <th scope="col">Classe</th>
              <th scope="col">Famille</th>
            </tr>
          </thead>
          <tbody>
            {booked.map(({ childId, familyId, lastName, firstNames, className, familyName }) => (
              <tr key={childId} className="border-t border-trait">
                <th scope="row" className="px-4 py-2 font-normal wrap-anywhere">
                  <strong>{lastName}</strong> {firstNames}
                </th>
                <td className="px-4 py-2">{className ?? "Sans classe"}</td>
                <td className="px-4 py-2">
                  <Link
                    href={weekHref(day, planningOf(familyId))}
                    prefetch={false}
                    className="inline-block py-1 text-preau underline underline-offset-4"
                  >
                    <span className="sr-only">Planning de la famille </span>
                    {familyName}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

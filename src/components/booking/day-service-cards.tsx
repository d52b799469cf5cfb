import Link from "next/link";
import type { DayInput, DayService } from "@/domain/booking/day-view";
import { wholeHours } from "@/domain/calendar/french-days";
import { dayHref } from "./day-hrefs";
import { serviceDetails, serviceHours } from "./day-words";

export type DayServiceCardsProps = { services: DayService[]; selectedId: string | null; asked: DayInput };

/** Each service with its number; the one whose list is below is framed. */
export function DayServiceCards({ services, selectedId, asked }: DayServiceCardsProps) {
  return (
    <ul className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {services.map((service) => {
        const shown = service.id === selectedId;
        return (
          <li key={service.id}>
            <Link
              href={dayHref({ ...asked, serviceId: service.id })}
              prefetch={false}
              scroll={false}
              aria-current={shown ? "true" : undefined}
              className={`grid h-full content-start gap-1 rounded-carte border-2 bg-papier p-4 transition-colors sm:p-5 ${
                shown ? "border-preau" : "border-trait hover:border-bord"
              }`}
            >
              <ServiceNumbers service={service} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Only for whoever would be told: the others can't know whether there is something. */
function quietWords({ pais }: DayService): string {
  return pais === null ? "" : "Rien à signaler";
}

function ServiceNumbers({ service }: { service: DayService }) {
  const { name, closedReason, booked, places } = service;
  return (
    <>
      <span className="text-ardoise">
        {wholeHours(name)} <span className="block text-sm">{serviceHours(service)}</span>
      </span>
      <span className="text-3xl font-bold tabular-nums">
        {booked}
        <span className="sr-only">{booked > 1 ? " inscrits" : " inscrit"}</span>
        {places !== null && <span className="text-base font-normal text-ardoise"> / {places} places</span>}
      </span>
      {closedReason ? (
        <span className="font-bold text-brique">{closedReason}</span>
      ) : (
        <span className="text-sm text-ardoise">{serviceDetails(service) || quietWords(service)}</span>
      )}
      {places !== null && !closedReason && (
        <span aria-hidden className="mt-2 block h-2 overflow-hidden rounded-pastille bg-trait print:hidden">
          <span
            className="block h-full rounded-pastille bg-preau"
            style={{ width: `${Math.min(100, (booked / Math.max(1, places)) * 100)}%` }}
          />
        </span>
      )}
    </>
  );
}

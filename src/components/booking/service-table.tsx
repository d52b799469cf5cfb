import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import { isWholeOrder, type ServiceListInput } from "@/domain/booking/service-list-input";
import { placesText, weekdaysText } from "@/domain/booking/service-words";
import { frenchDayWithYear, frenchTime, wholeHours } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { servicesHref } from "./service-hrefs";
import { ServiceOrder } from "./service-order";

type ListedService = RouterOutputs["admin"]["service"]["list"][number];

export type ServiceTableProps = { services: ListedService[]; asked: ServiceListInput };

const cell = "px-4 py-3 align-top";

/** The services, each with its limits in a sentence; the headings sort, on the server. */
export function ServiceTable({ services, asked }: ServiceTableProps) {
  const heading = {
    order: asked,
    hrefFor: (order: SortOrder<ServiceListInput["sort"]>) => servicesHref({ ...asked, ...order }),
  };
  return (
    <TableFrame label="Services">
      <table className="w-full min-w-[52rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading column="name" label="Service" {...heading} />
            <SortHeading column="hours" label="Quand et où" {...heading} />
            <th className={cell}>Places</th>
            <th className={cell}>Délai</th>
            <SortHeading column="order" label="Ordre" {...heading} />
          </tr>
        </thead>
        <tbody>
          {services.map((service, index) => (
            <ServiceLine
              key={service.id}
              service={service}
              place={isWholeOrder(asked) ? { isFirst: index === 0, isLast: index === services.length - 1 } : null}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

type ServiceLineProps = {
  service: ListedService;
  /** null: the list is filtered or sorted otherwise, and nothing moves in it. */
  place: { isFirst: boolean; isLast: boolean } | null;
};

function ServiceLine({ service, place }: ServiceLineProps) {
  const { id, name, startsAt, endsAt, weekdays, schoolNames, regieName, sentence, next, activeTo } = service;
  return (
    <tr className="border-b border-trait last:border-0">
      <th className={cell}>
        <RoomLink href={`/admin/reglages/services/${id}`}>{wholeHours(name)}</RoomLink>
        <span className="block text-sm font-normal text-ardoise">{regieName}</span>
        {activeTo && <Badge tone="grey">Jusqu’au {frenchDayWithYear(activeTo)}</Badge>}
      </th>
      <td className={cell}>
        <span className="whitespace-nowrap">
          {frenchTime(startsAt)} – {frenchTime(endsAt)}
        </span>
        <span className="block text-sm text-ardoise">{weekdaysText(weekdays)}</span>
        <span className="block text-sm text-ardoise">{schoolNames.join(", ")}</span>
      </td>
      <td className={cell}>{placesText(service)}</td>
      <td className={cell}>
        {sentence}.
        {next && (
          <span className="block text-sm text-ciel">
            À partir du {frenchDayWithYear(next.validFrom)}&nbsp;: {next.sentence}.
          </span>
        )}
        <span className="block print:hidden">
          <RoomLink href={`/admin/reglages/services/${id}/delais`}>
            Délais <span className="sr-only">de {name}</span>
          </RoomLink>
        </span>
      </td>
      <td className={`${cell} print:hidden`}>
        <div className="flex gap-2">{place && <ServiceOrder id={id} name={name} {...place} />}</div>
      </td>
    </tr>
  );
}

function RoomLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="inline-block py-2 font-bold text-preau underline underline-offset-4">
      {children}
    </Link>
  );
}

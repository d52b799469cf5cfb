import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { frenchDayWithYear, frenchTime } from "@/domain/calendar/french-days";
import { ServiceOrder } from "./service-order";
import { type ListedService, placesText, weekdaysText } from "./service-words";

export type ServiceTableProps = { services: ListedService[] };

const cell = "px-4 py-3 align-top";

/** The services in the order of the day, each with its limits in a sentence. */
export function ServiceTable({ services }: ServiceTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1)
    <section aria-label="Services" tabIndex={0} className="overflow-x-auto rounded-carte border border-trait bg-papier">
      <table className="w-full min-w-[60rem] text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className={cell}>Service</th>
            <th className={cell}>Quand et où</th>
            <th className={cell}>Places</th>
            <th className={cell}>Délai</th>
            <th className={cell}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service, index) => (
            <ServiceLine
              key={service.id}
              service={service}
              isFirst={index === 0}
              isLast={index === services.length - 1}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ServiceLineProps = { service: ListedService; isFirst: boolean; isLast: boolean };

function ServiceLine({ service, isFirst, isLast }: ServiceLineProps) {
  const { id, name, startsAt, endsAt, weekdays, schoolNames, regieName, sentence, next, activeTo } = service;
  return (
    <tr className="border-b border-trait last:border-0">
      <th className={cell}>
        {name}
        <span className="block text-sm font-normal text-ardoise">{regieName}</span>
        {activeTo && <Badge tone="grey">Jusqu’au {frenchDayWithYear(activeTo)}</Badge>}
      </th>
      <td className={cell}>
        {frenchTime(startsAt)} – {frenchTime(endsAt)}
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
      </td>
      <td className={`${cell} print:hidden`}>
        <div className="flex flex-wrap justify-end gap-2">
          <ServiceOrder id={id} name={name} isFirst={isFirst} isLast={isLast} />
          <ButtonLink href={`/admin/reglages/services/${id}/delais`} prefetch={false}>
            Délais <span className="sr-only">de {name}</span>
          </ButtonLink>
          <ButtonLink href={`/admin/reglages/services/${id}`} prefetch={false}>
            Modifier <span className="sr-only">{name}</span>
          </ButtonLink>
        </div>
      </td>
    </tr>
  );
}

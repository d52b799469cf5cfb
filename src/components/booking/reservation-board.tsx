import { Notice } from "@/components/ui/notice";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import type { SchoolWeekView } from "@/domain/booking/school-week-view";
import type { RouterOutputs } from "@/trpc/types";
import { serviceHours } from "./day-words";
import { ReservationFilter } from "./reservation-filter";
import { ReservationHeading } from "./reservation-heading";
import { type AskedWeek, namesExportHref, reservationsHref } from "./reservation-hrefs";
import { ReservationNames } from "./reservation-names";
import { ReservationTable } from "./reservation-table";

export type ReservationBoardProps = {
  view: SchoolWeekView;
  asked: AskedWeek;
  names: RouterOutputs["admin"]["booking"]["serviceDay"] | null;
  timeZone: string;
  canEdit: boolean;
};

/** A week of a school: numbers by service, then by class, then the names of a day. */
export function ReservationBoard({ view, asked, names, timeZone, canEdit }: ReservationBoardProps) {
  const { days, today, services, byClass } = view;
  const shared = { days, today, shownDay: names?.day ?? null };
  const shown = names ? services.find(({ id }) => id === names.serviceId) : undefined;
  const [only] = services;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <RefreshOnReturn />
      <ReservationHeading view={view} asked={asked} canEdit={canEdit} />
      <ReservationFilter view={view} asked={asked} />
      {services.length === 0 ? (
        <Notice tone="info" title="Aucun service dans cette école cette semaine-là">
          Choisissez une autre semaine ou une autre école.
        </Notice>
      ) : (
        <ReservationTable
          {...shared}
          caption="Inscriptions par service"
          heading="Service"
          rows={services.map((service) => ({
            key: service.id,
            name: service.name,
            details: serviceHours(service),
            days: service.days,
            hrefOf: (day) => reservationsHref({ ...asked, serviceId: service.id, day }),
          }))}
        />
      )}
      {byClass && only && (
        <ReservationTable
          {...shared}
          caption={`${only.name}, par classe`}
          heading="Classe"
          rows={byClass.map(({ id, name, days: numbers }) => ({
            key: id ?? "sans-classe",
            name,
            details: null,
            days: numbers,
            hrefOf: (day) => reservationsHref({ ...asked, classId: id ?? asked.classId, day }),
          }))}
        />
      )}
      {names && shown && (
        <ReservationNames
          names={names}
          service={shown}
          timeZone={timeZone}
          canEdit={canEdit}
          exportHref={namesExportHref({
            ...asked,
            schoolId: view.school.id,
            day: names.day,
            serviceId: names.serviceId,
          })}
        />
      )}
    </div>
  );
}

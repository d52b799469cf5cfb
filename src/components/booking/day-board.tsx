import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import type { DayInput, DayView } from "@/domain/booking/day-view";
import { DayFilter } from "./day-filter";
import { DayHeading } from "./day-heading";
import { DaySchools } from "./day-schools";
import { DayServiceCards } from "./day-service-cards";
import { QuietDay } from "./quiet-day";
import { SelectedService } from "./selected-service";

export type DayBoardProps = {
  view: DayView;
  asked: DayInput;
  canEditServices: boolean;
  canReadFamilies: boolean;
  canBook: boolean;
};

/** The day at the town hall: how many at each service, then who. */
export function DayBoard({ view, asked, canEditServices, canReadFamilies, canBook }: DayBoardProps) {
  const { schools, school, services, selected } = view;
  const service = services.find(({ id }) => id === selected?.serviceId);
  const isQuiet = services.length > 0 && services.every(({ closedReason, booked }) => closedReason && booked === 0);
  return (
    <div className="grid gap-5">
      <RefreshOnReturn />
      <DayHeading view={view} asked={asked} canBook={canBook} />
      <DaySchools schools={schools} schoolId={school.id} asked={asked} />
      {services.length === 0 && (
        <Notice tone="info" title="Aucun service à montrer dans cette école">
          <p>Les services de cette école apparaîtront ici dès qu’ils seront ouverts.</p>
          {canEditServices && (
            <ButtonLink href="/admin/reglages/services" className="mt-3">
              Ouvrir les services
            </ButtonLink>
          )}
        </Notice>
      )}
      {isQuiet ? (
        <QuietDay reasons={services.map(({ closedReason }) => closedReason)} nextDay={view.nextDay} asked={asked} />
      ) : (
        <DayServiceCards services={services} selectedId={selected?.serviceId ?? null} asked={asked} />
      )}
      <DayFilter view={view} asked={asked} />
      {selected && service && !isQuiet && (
        <SelectedService service={service} selected={selected} asked={asked} canReadFamilies={canReadFamilies} />
      )}
    </div>
  );
}

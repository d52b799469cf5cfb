import { Notice } from "@/components/ui/notice";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import type { DayInput, DayService, DayView, ServiceOfDay } from "@/domain/booking/day-view";
import { DayChildren } from "./day-children";
import { DayClasses } from "./day-classes";
import { DayFilter } from "./day-filter";
import { DayHeading } from "./day-heading";
import { DayPlates } from "./day-plates";
import { DaySchools } from "./day-schools";
import { DayServiceCards } from "./day-service-cards";
import { counted, serviceHours } from "./day-words";

export type DayBoardProps = { view: DayView; asked: DayInput };

/** The day at the town hall: how many at each service, then who. */
export function DayBoard({ view, asked }: DayBoardProps) {
  const { schools, school, services, selected } = view;
  const service = services.find(({ id }) => id === selected?.serviceId);
  return (
    <div className="grid gap-5">
      <RefreshOnReturn />
      <DayHeading view={view} asked={asked} />
      <DaySchools schools={schools} schoolId={school.id} asked={asked} />
      <DayServiceCards services={services} selectedId={selected?.serviceId ?? null} asked={asked} />
      <DayFilter view={view} asked={asked} />
      {selected && service ? (
        <SelectedService service={service} selected={selected} asked={asked} />
      ) : (
        <Notice tone="info" title="Aucun service à montrer dans cette école">
          Les services de cette école apparaîtront ici dès qu’ils seront ouverts.
        </Notice>
      )}
    </div>
  );
}

type SelectedServiceProps = { service: DayService; selected: ServiceOfDay; asked: DayInput };

function SelectedService({ service, selected, asked }: SelectedServiceProps) {
  const { children, plates, allergens, classes } = selected;
  const away = classes.filter(({ closedReason }) => closedReason !== null);
  return (
    <section aria-labelledby="service" className="grid gap-3">
      <h2 id="service">
        {service.name}, {serviceHours(service)}
      </h2>
      {service.closedReason && (
        <Notice tone="warning" title={service.closedReason}>
          {service.booked > 0
            ? `Ce service est fermé ce jour-là, mais ${counted(service.booked, "enfant")} y ${service.booked > 1 ? "restent inscrits" : "reste inscrit"}.`
            : "Ce service est fermé ce jour-là."}
        </Notice>
      )}
      {away.map(({ id, name, closedReason }) => (
        <Notice key={id} tone="warning" title={`${name} · ${closedReason}`} />
      ))}
      {!children && plates && allergens && <DayPlates plates={plates} allergens={allergens} />}
      {!children && <DayClasses caption={`${service.name}, par classe`} classes={classes} />}
      {children && children.length > 0 && (
        <DayChildren caption={`${service.name}, enfants inscrits`} childrenOfDay={children} asked={asked} />
      )}
      {children?.length === 0 && !service.closedReason && (
        <Notice tone="info" title={asked.classId ? "Aucun enfant de cette classe" : "Aucun enfant inscrit"}>
          Les inscriptions des familles apparaissent ici dès qu’elles sont enregistrées.
        </Notice>
      )}
    </section>
  );
}

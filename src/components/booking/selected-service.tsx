import { Notice } from "@/components/ui/notice";
import type { DayInput, DayService, ServiceOfDay } from "@/domain/booking/day-view";
import { DayChildren } from "./day-children";
import { DayClasses } from "./day-classes";
import { DayPlates } from "./day-plates";
import { counted, serviceHours } from "./day-words";

export type SelectedServiceProps = {
  service: DayService;
  selected: ServiceOfDay;
  asked: DayInput;
  canReadFamilies: boolean;
};

/** One service of the day: its children, or its numbers for whoever sees no name. */
export function SelectedService({ service, selected, asked, canReadFamilies }: SelectedServiceProps) {
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
        <DayChildren
          caption={`${service.name}, enfants inscrits`}
          childrenOfDay={children}
          asked={asked}
          canReadFamilies={canReadFamilies}
        />
      )}
      {children?.length === 0 && !service.closedReason && (
        <Notice tone="info" title={asked.classId ? "Aucun enfant de cette classe" : "Aucun enfant inscrit"}>
          Les inscriptions des familles apparaissent ici dès qu’elles sont enregistrées.
        </Notice>
      )}
    </section>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { ListTools } from "@/components/ui/list-tools";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { ServiceFieldsProps } from "./service-fields";
import { ServiceFilter } from "./service-filter";
import { servicesHref } from "./service-hrefs";
import { ServiceTable, type ServiceTableProps } from "./service-table";

export type ServiceRoomProps = ServiceTableProps & ServiceFieldsProps;

/** What the commune offers, and what is missing before it can offer anything. */
export function ServiceRoom({ services, asked, offer: { schools, regies } }: ServiceRoomProps) {
  const isFiltered = asked.kind !== null || asked.when !== null;
  const isReady = schools.length > 0 && regies.length > 0;
  return (
    <div className="grid gap-5">
      <PageHeading title="Services" subtitle="Cantine, garderie, accueil de loisirs : horaires, places et délais.">
        <ButtonLink href="/admin/reglages/ecoles">Écoles et classes</ButtonLink>
        <ButtonLink href="/admin/reglages/regies">Régies</ButtonLink>
        {services.length > 0 && <ListTools exportHref={servicesHref(asked, "/api/exports/services")} />}
        {isReady && (
          <ButtonLink href="/admin/reglages/services/nouveau" look="primary">
            Ajouter un service
          </ButtonLink>
        )}
      </PageHeading>
      {!isReady && (
        <Notice tone="info" title="Avant le premier service">
          <p>
            Il faut {schools.length === 0 && "une école"}
            {schools.length === 0 && regies.length === 0 && " et "}
            {regies.length === 0 && "une régie, celle qui encaissera"}. Ajoutez-les avec les boutons ci-dessus.
          </p>
        </Notice>
      )}
      {(services.length > 0 || isFiltered) && <ServiceFilter asked={asked} />}
      {services.length > 0 ? (
        <ServiceTable services={services} asked={asked} />
      ) : (
        isReady && (
          <p className="text-ardoise">
            {isFiltered ? "Aucun service ne correspond à ce choix." : "Aucun service pour l’instant."}
          </p>
        )
      )}
    </div>
  );
}

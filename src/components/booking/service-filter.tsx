import { ListFilter } from "@/components/ui/list-filter";
import { SelectFilter } from "@/components/ui/select-filter";
import type { ServiceListInput } from "@/domain/booking/service-list-input";
import { serviceKinds } from "@/domain/booking/service-words";
import { periodSlug, servicesOrder } from "./service-hrefs";

export type ServiceFilterProps = { asked: ServiceListInput };

const periods = [
  { value: "", label: "Tous" },
  { value: "ouverts", label: "Ouverts ou à venir" },
  { value: "termines", label: "Terminés" },
];

/** Which services are listed. */
export function ServiceFilter({ asked }: ServiceFilterProps) {
  return (
    <ListFilter action="/admin/reglages/services" kept={servicesOrder(asked)}>
      <SelectFilter
        name="nature"
        label="Nature"
        value={asked.kind ?? ""}
        options={[{ value: "", label: "Toutes" }, ...serviceKinds]}
      />
      <SelectFilter name="etat" label="État" value={periodSlug(asked) ?? ""} options={periods} />
    </ListFilter>
  );
}

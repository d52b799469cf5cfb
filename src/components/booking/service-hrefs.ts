import { addressWith } from "@/components/ui/address-with";
import { type ServiceListInput, serviceListInput } from "@/domain/booking/service-list-input";

/** What the address of the services says, as the browser gives it. */
export type ServicesAddress = Record<string, unknown>;

const columns = { ordre: "order", nom: "name", horaires: "hours" } as const;
const periods = { ouverts: "open", termines: "ended" } as const;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function servicesFromAddress({ nature, etat, tri, sens }: ServicesAddress): ServiceListInput {
  const sort = typeof tri === "string" && tri in columns ? columns[tri as keyof typeof columns] : "order";
  const when = typeof etat === "string" && etat in periods ? periods[etat as keyof typeof periods] : null;
  return serviceListInput.parse({ kind: nature || null, when, sort, descending: sens === "desc" });
}

export function servicesHref(asked: ServiceListInput, path = "/admin/reglages/services"): string {
  return addressWith(path, { nature: asked.kind, etat: periodSlug(asked), ...servicesOrder(asked) });
}

/** The order alone, as the address says it. */
export function servicesOrder({ sort, descending }: Pick<ServiceListInput, "sort" | "descending">) {
  const tri = sort === "order" ? null : Object.entries(columns).find(([, column]) => column === sort)?.[0];
  return { tri, sens: descending ? "desc" : null };
}

export function periodSlug({ when }: Pick<ServiceListInput, "when">): string | undefined {
  return Object.entries(periods).find(([, period]) => period === when)?.[0];
}

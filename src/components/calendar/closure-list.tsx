import Link from "next/link";
import { PageLinks } from "@/components/messaging/page-links";
import { ListFilter } from "@/components/ui/list-filter";
import { ListTools } from "@/components/ui/list-tools";
import { SelectFilter } from "@/components/ui/select-filter";
import type { ClosureListInput } from "@/domain/calendar/inputs";
import type { RouterOutputs } from "@/trpc/types";
import { closuresHref, closuresKept } from "./closure-hrefs";
import { ClosureTable } from "./closure-table";
import { causeChoices } from "./closure-words";

export type ClosureListProps = { closures: RouterOutputs["admin"]["calendar"]["closures"]; asked: ClosureListInput };

const room = "/admin/reglages/calendrier";
const tabs = [
  { when: "coming", label: "À venir" },
  { when: "past", label: "Passées" },
] as const;
const kinds = [
  { value: "", label: "Tous" },
  { value: "ferme", label: "Fermés" },
  { value: "ouvert", label: "Ouverts en plus" },
];

/** Closed days and extra open ones, each with the bookings it keeps aside. */
export function ClosureList({ closures: { closures, page, pages }, asked }: ClosureListProps) {
  const { when, kind, cause } = asked;
  return (
    <section aria-labelledby="fermetures" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="fermetures">Fermetures et jours exceptionnels</h2>
        <nav aria-label="Fermetures à venir ou passées" className="flex gap-2 print:hidden">
          {tabs.map((tab) => (
            <Link
              key={tab.when}
              href={closuresHref({ ...asked, when: tab.when, descending: null, page: 1 })}
              prefetch={false}
              aria-current={tab.when === when ? "page" : undefined}
              className={`inline-flex min-h-11 items-center rounded-pastille border-2 px-4 font-bold ${
                tab.when === when ? "border-preau bg-preau-pale text-preau-fort" : "border-trait bg-papier"
              }`}
            >
              {tab.label}
            </Link>
          ))}
        </nav>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <ListFilter action={room} kept={closuresKept(asked)}>
          <SelectFilter
            name="etat"
            label="Jours"
            value={kind === null ? "" : kind === "closed" ? "ferme" : "ouvert"}
            options={kinds}
          />
          <SelectFilter
            name="cause"
            label="Cause"
            value={cause ?? ""}
            options={[{ value: "", label: "Toutes" }, ...causeChoices]}
          />
        </ListFilter>
        <ListTools exportHref={closuresHref({ ...asked, page: 1 }, "/api/exports/fermetures")} />
      </div>
      {closures.length === 0 ? (
        <p className="text-ardoise">{when === "past" ? "Aucune fermeture passée." : "Aucune fermeture prévue."}</p>
      ) : (
        <ClosureTable closures={closures} asked={asked} />
      )}
      <PageLinks page={page} pages={pages} hrefFor={(number) => closuresHref({ ...asked, page: number })} />
    </section>
  );
}

import Link from "next/link";
import { PageLinks } from "@/components/messaging/page-links";
import { Badge } from "@/components/ui/badge";
import type { ClosureListInput } from "@/domain/calendar/inputs";
import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";
import { causeWords, periodWords } from "./closure-words";

type Listed = RouterOutputs["admin"]["calendar"]["closures"];

export type ClosureListProps = { closures: Listed; when: ClosureListInput["when"] };

const cell = "px-4 py-3 align-top";
const frame = "relative overflow-x-auto rounded-carte border border-trait bg-papier";
const tabs = [
  { when: "coming", label: "À venir", href: "/admin/reglages/calendrier" },
  { when: "past", label: "Passées", href: "/admin/reglages/calendrier?fermetures=passees" },
] as const;

/** Closed days and extra open ones, each with the bookings it keeps aside. */
export function ClosureList({ closures: { closures, page, pages }, when }: ClosureListProps) {
  const base =
    when === "past" ? "/admin/reglages/calendrier?fermetures=passees&page=" : "/admin/reglages/calendrier?page=";
  return (
    <section aria-labelledby="fermetures" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="fermetures">Fermetures et jours exceptionnels</h2>
        <nav aria-label="Fermetures à venir ou passées" className="flex gap-2 print:hidden">
          {tabs.map((tab) => (
            <Link
              key={tab.when}
              href={tab.href}
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
      {closures.length === 0 ? (
        <p className="text-ardoise">{when === "past" ? "Aucune fermeture passée." : "Aucune fermeture prévue."}</p>
      ) : (
        <ClosureTable closures={closures} />
      )}
      <PageLinks page={page} pages={pages} hrefFor={(number) => `${base}${number}`} />
    </section>
  );
}

function ClosureTable({ closures }: { closures: Listed["closures"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1)
    <section aria-label="Fermetures" tabIndex={0} className={frame}>
      <table className="w-full min-w-[44rem] text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className={cell}>Jours</th>
            <th className={cell}>Pour quoi</th>
            <th className={cell}>Qui est concerné</th>
            <th className={cell}>Inscriptions mises de côté</th>
          </tr>
        </thead>
        <tbody>
          {closures.map(({ id, from, to, kind, cause, label, concerns, setAside }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <th className={cell}>
                <Link
                  href={`/admin/reglages/calendrier/fermetures/${id}`}
                  prefetch={false}
                  className="font-bold text-preau underline underline-offset-4"
                >
                  {periodWords(from, to)}
                </Link>
              </th>
              <td className={cell}>
                {kind === "open" ? <Badge tone="green">Ouvert</Badge> : <Badge tone="red">Fermé</Badge>}{" "}
                {label ?? causeWords[cause]}
              </td>
              <td className={cell}>{concerns}</td>
              <td className={`${cell} tabular-nums`}>{setAside === 0 ? "—" : frenchCount(setAside, "inscription")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

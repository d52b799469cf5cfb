import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import { causeWords } from "@/domain/calendar/closure-cause-words";
import { type ClosureListInput, closureOrder } from "@/domain/calendar/inputs";
import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";
import { closuresHref } from "./closure-hrefs";
import { periodWords } from "./closure-words";

export type ClosureTableProps = {
  closures: RouterOutputs["admin"]["calendar"]["closures"]["closures"];
  asked: ClosureListInput;
};

const cell = "px-4 py-3 align-top";

/** The closures of the page; the headings sort, on the server. */
export function ClosureTable({ closures, asked }: ClosureTableProps) {
  const heading = {
    order: closureOrder(asked),
    hrefFor: (order: SortOrder<ClosureListInput["sort"]>) => closuresHref({ ...asked, ...order, page: 1 }),
  };
  return (
    <TableFrame label="Fermetures">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading column="day" label="Jours" startsDescending={asked.when === "past"} {...heading} />
            <th className={cell}>Pour quoi</th>
            <th className={cell}>Qui est concerné</th>
            <SortHeading column="set-aside" label="Inscriptions mises de côté" startsDescending {...heading} />
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
    </TableFrame>
  );
}

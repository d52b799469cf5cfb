import { ArrowDown } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { DayChild, DayInput } from "@/domain/booking/day-view";
import { ChildNotes } from "./child-notes";
import { dayHref } from "./day-hrefs";
import { waitingWords } from "./day-words";

export type DayChildrenProps = { caption: string; childrenOfDay: DayChild[]; asked: DayInput };

const cellClasses = "px-3 py-3 text-left align-top sm:px-4";

/** The children of a service, in the order of the classes or of the names. */
export function DayChildren({ caption, childrenOfDay, asked }: DayChildrenProps) {
  return (
    <div className="overflow-hidden rounded-carte border border-trait bg-papier">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortedHead asked={asked} sort="child" label="Enfant" />
            <SortedHead asked={asked} sort="class" label="Classe" />
            <th scope="col" className={`${cellClasses} font-normal`}>
              À savoir
            </th>
            <th scope="col" className={`${cellClasses} font-normal`}>
              État
            </th>
          </tr>
        </thead>
        <tbody>
          {childrenOfDay.map((child) => (
            <tr key={child.id} className="border-b border-trait last:border-0">
              <th scope="row" className={`${cellClasses} font-normal [overflow-wrap:anywhere]`}>
                <strong>{child.lastName}</strong> {child.firstNames}
              </th>
              <td className={cellClasses}>{child.className}</td>
              <td className={cellClasses}>
                <ChildNotes child={child} />
              </td>
              <td className={cellClasses}>
                {child.state === "booked" ? (
                  <Badge tone="green">Inscrit</Badge>
                ) : (
                  <Badge tone="yellow">{waitingWords(child.waitingRank)}</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column that can be sorted by: the server sorts. */
function SortedHead({ asked, sort, label }: { asked: DayInput; sort: DayInput["sort"]; label: string }) {
  const sorted = asked.sort === sort;
  return (
    <th scope="col" aria-sort={sorted ? "ascending" : undefined} className={`${cellClasses} font-normal`}>
      <Link
        href={dayHref({ ...asked, sort })}
        prefetch={false}
        scroll={false}
        className="inline-flex min-h-6 items-center gap-1 underline underline-offset-4 hover:no-underline"
      >
        {label}
        {sorted && <ArrowDown aria-hidden className="size-4" />}
        <span className="sr-only">{sorted ? ", trié" : " : trier"}</span>
      </Link>
    </th>
  );
}

import { ArrowDown } from "lucide-react";
import Link from "next/link";
import { familyHref } from "@/components/family/staff/family-hrefs";
import { Badge } from "@/components/ui/badge";
import type { DayChild, DayInput } from "@/domain/booking/day-view";
import { ChildNotes } from "./child-notes";
import { dayHref } from "./day-hrefs";
import { presenceWords, waitingWords } from "./day-words";

export type DayChildrenProps = {
  caption: string;
  childrenOfDay: DayChild[];
  asked: DayInput;
  /** For whoever may read families: each child leads to its own. */
  canReadFamilies: boolean;
};

const cellClasses = "px-3 py-2 text-left align-middle sm:px-4";

/** The children of a service, in the order of the classes or of the names. */
export function DayChildren({ caption, childrenOfDay, asked, canReadFamilies }: DayChildrenProps) {
  const groups = asked.sort === "class" ? byClass(childrenOfDay) : [{ name: null, members: childrenOfDay }];
  return (
    <div className="overflow-hidden rounded-carte border border-trait bg-papier">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortedHead asked={asked} sort="child" label="Enfant" className="" />
            <SortedHead asked={asked} sort="class" label="Classe" className="hidden sm:table-cell" />
            <th scope="col" className={`${cellClasses} font-normal`}>
              À savoir
            </th>
            <th scope="col" className={`${cellClasses} hidden font-normal sm:table-cell`}>
              État
            </th>
          </tr>
        </thead>
        {groups.map(({ name, members }) => (
          <tbody key={name} className="border-b border-trait last:border-0">
            {name && (
              <tr className="border-b border-trait bg-craie text-sm">
                <th scope="rowgroup" colSpan={4} className="px-3 py-1.5 text-left sm:px-4">
                  {name} <span className="font-normal text-ardoise">· {presenceWords(members)}</span>
                </th>
              </tr>
            )}
            {members.map((child) => (
              <ChildLine key={child.id} child={child} grouped={name !== null} canReadFamilies={canReadFamilies} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type ChildLineProps = { child: DayChild; grouped: boolean; canReadFamilies: boolean };

/** On a phone the class goes under the name, and only who waits is said: the others are booked. */
function ChildLine({ child, grouped, canReadFamilies }: ChildLineProps) {
  const waits = child.state === "waiting";
  const name = (
    <>
      <strong>{child.lastName}</strong> {child.firstNames}
    </>
  );
  return (
    <tr className="border-b border-trait last:border-0">
      <th scope="row" className={`${cellClasses} font-normal wrap-anywhere`}>
        {canReadFamilies ? (
          <Link
            href={familyHref(child.familyId)}
            prefetch={false}
            className="inline-block py-1 underline decoration-bord underline-offset-4 hover:decoration-current"
          >
            {name}
          </Link>
        ) : (
          name
        )}
        {!grouped && <span className="block text-sm text-ardoise sm:hidden">{child.className}</span>}
      </th>
      <td className={`${cellClasses} hidden sm:table-cell`}>{child.className}</td>
      <td className={cellClasses}>
        <ChildNotes child={child} />
        {waits && (
          <span className="sm:hidden">
            <Badge tone="yellow">{waitingWords(child.waitingRank)}</Badge>
          </span>
        )}
      </td>
      <td className={`${cellClasses} hidden sm:table-cell`}>
        {waits ? <Badge tone="yellow">{waitingWords(child.waitingRank)}</Badge> : <Badge tone="green">Inscrit</Badge>}
      </td>
    </tr>
  );
}

/** The server gave them in the order of the classes. */
function byClass(childrenOfDay: DayChild[]): { name: string | null; members: DayChild[] }[] {
  const names = [...new Set(childrenOfDay.map(({ className }) => className))];
  return names.map((name) => ({ name, members: childrenOfDay.filter((child) => child.className === name) }));
}

type SortedHeadProps = { asked: DayInput; sort: DayInput["sort"]; label: string; className: string };

/** A column that can be sorted by: the server sorts. */
function SortedHead({ asked, sort, label, className }: SortedHeadProps) {
  const sorted = asked.sort === sort;
  return (
    <th scope="col" aria-sort={sorted ? "ascending" : undefined} className={`${cellClasses} font-normal ${className}`}>
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

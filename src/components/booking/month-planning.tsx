import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { MonthView } from "@/domain/booking/month-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchMonth } from "@/domain/calendar/french-days";
import { MonthDayCell } from "./month-day-cell";
import { weekHref } from "./planning-hrefs";
import { shortWeekday } from "./week-days-head";

export type MonthPlanningProps = { view: MonthView };

/** A month at a glance; each day leads to its week. */
export function MonthPlanning({ view }: MonthPlanningProps) {
  const [firstWeek = []] = view.weeks;
  return (
    <>
      <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1>{monthTitle(view.month)}</h1>
        <nav aria-label="Mois" className="flex gap-2 print:hidden">
          {view.previousMonth && (
            <ButtonLink href={hrefOf(view.previousMonth)} prefetch={false} aria-label="Mois précédent">
              <ChevronLeft aria-hidden className="size-5" />
            </ButtonLink>
          )}
          {view.nextMonth && (
            <ButtonLink href={hrefOf(view.nextMonth)} prefetch={false} aria-label="Mois suivant">
              <ChevronRight aria-hidden className="size-5" />
            </ButtonLink>
          )}
          <ButtonLink href={weekHref(weekToOpen(view))} prefetch={false}>
            Semaine
          </ButtonLink>
        </nav>
      </header>
      <div className="rounded-carte border border-trait bg-papier p-1.5 sm:p-4">
        <table className="w-full table-fixed border-separate border-spacing-0.5 sm:border-spacing-1">
          <caption className="sr-only">Inscriptions de {monthTitle(view.month)}, par jour</caption>
          <thead>
            <tr>
              {firstWeek.map(({ day }) => (
                <th key={day} scope="col" className="pb-1 text-center">
                  {shortWeekday(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <MonthDayCell key={day.day} day={day} services={view.services} today={view.today} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-4 text-ardoise print:hidden">
        Touchez un jour pour ouvrir sa semaine. <strong className="text-encre">2/3</strong> : deux enfants sur trois ont
        une inscription. Un sablier compte les enfants sur liste d’attente.{" "}
        <Link href="/famille/planning" prefetch={false} className="font-bold text-preau-fort underline">
          Revenir à la semaine en cours
        </Link>
      </p>
    </>
  );
}

function hrefOf(month: string): string {
  return `/famille/planning/mois?mois=${month}`;
}

function weekToOpen({ month, today }: MonthView): IsoDate {
  return today.startsWith(month) ? today : firstDayOf(month);
}

/** "Septembre 2026" */
function monthTitle(month: string): string {
  const name = frenchMonth(firstDayOf(month));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}

function firstDayOf(month: string): IsoDate {
  return `${month}-01` as IsoDate;
}

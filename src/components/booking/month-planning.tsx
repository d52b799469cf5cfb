import Link from "next/link";
import type { MonthDay, MonthView } from "@/domain/booking/month-view";
import { CalendarEndNotice } from "./calendar-end-notice";
import { MonthDayCell } from "./month-day-cell";
import { MonthHeading } from "./month-heading";
import { monthName } from "./month-name";
import { shortWeekday } from "./week-days-head";

export type MonthPlanningProps = { view: MonthView };

/** A month at a glance; each day leads to its week. */
export function MonthPlanning({ view }: MonthPlanningProps) {
  const [firstWeek = []] = view.weeks;
  return (
    <>
      <MonthHeading view={view} />
      {view.calendarEnd && (
        <div className="mb-4">
          <CalendarEndNotice end={view.calendarEnd} today={view.today} />
        </div>
      )}
      <div className="rounded-carte border border-trait bg-papier p-1.5 sm:p-4">
        <table className="w-full table-fixed border-separate border-spacing-0.5 sm:border-spacing-1">
          <caption className="sr-only">Inscriptions par jour, {monthName(view.month)}</caption>
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
                {week.map((day, index) => (
                  <MonthDayCell
                    key={day.day}
                    day={day}
                    services={view.services}
                    today={view.today}
                    saysWhy={saysWhy(day, week[index - 1], view)}
                  />
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

/** Holidays are named once a week, and not at all where a sentence above the month says it for all days. */
function saysWhy({ day, closed }: MonthDay, before: MonthDay | undefined, { calendarEnd }: MonthView): boolean {
  if (calendarEnd && (calendarEnd.lastDay === null || day > calendarEnd.lastDay)) return false;
  return closed !== null && closed.kind !== "weekday" && closed.label !== before?.closed?.label;
}

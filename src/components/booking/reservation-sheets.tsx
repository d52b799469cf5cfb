import { ArrowLeft } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { WeekSheet, WeekSheetChild } from "@/domain/booking/week-sheets";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDay, frenchDayNumber, frenchPeriod } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./day-words";
import { type AskedWeek, reservationsHref } from "./reservation-hrefs";
import { SheetHead } from "./sheet-head";
import { shortWeekday } from "./week-days-head";

export type ReservationSheetsProps = {
  lists: NonNullable<RouterOutputs["admin"]["booking"]["weekLists"]>;
  asked: AskedWeek;
};

/** The week on A4 paper: one service a page, class by class, a column per day. */
export function ReservationSheets({ lists, asked }: ReservationSheetsProps) {
  const { monday, days, schoolName, sheets } = lists;
  const week = `Semaine ${frenchPeriod(monday, addDays(monday, 6))}`;
  return (
    <div className="grid gap-5 print:block">
      <header className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <h1>{week}</h1>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={reservationsHref(asked)} prefetch={false}>
            <ArrowLeft aria-hidden className="size-5" />
            Retour
          </ButtonLink>
          <PrintButton look="primary" />
        </div>
      </header>
      {sheets.length === 0 && <p>Aucun enfant n’est inscrit cette semaine-là.</p>}
      {sheets.map(({ serviceId, serviceName, classes }) => (
        <section
          key={serviceId}
          aria-label={serviceName}
          className="rounded-carte border border-trait bg-papier p-5 not-last:break-after-page print:rounded-none print:border-0 print:p-0"
        >
          <h2>{serviceName}</h2>
          <p>
            {week} · {schoolName}
          </p>
          {classes.map((group) => (
            <ClassTable
              key={group.name}
              group={group}
              days={days}
              reminder={`${serviceName} · ${week} · ${schoolName}`}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

type ClassTableProps = { group: WeekSheet["classes"][number]; days: IsoDate[]; reminder: string };

function ClassTable({ group, days, reminder }: ClassTableProps) {
  return (
    <table
      aria-label={`${group.name}, ${counted(group.children.length, "enfant")}`}
      className="mt-4 w-full table-fixed text-sm print:mt-3"
    >
      {/* Widths of a fixed table come from its first row, which the head of the class fills alone. */}
      <colgroup>
        <col className="w-2/5" />
      </colgroup>
      <SheetHead
        columns={days.length + 1}
        title={group.name}
        counted={String(group.children.length)}
        reminder={reminder}
      >
        <th scope="col" className="text-left font-normal">
          Enfant
        </th>
        {days.map((day) => (
          <th key={day} scope="col" className="relative py-1 text-center">
            <span aria-hidden>
              {shortWeekday(day)} {frenchDayNumber(day)}
            </span>
            <span className="sr-only">{frenchDay(day)}</span>
          </th>
        ))}
      </SheetHead>
      <tbody>
        {group.children.map((child) => (
          <tr key={child.id} className="break-inside-avoid border-b border-trait first:break-before-avoid">
            <th scope="row" className="py-1 text-left font-normal wrap-anywhere print:py-0.5">
              <strong>{child.lastName}</strong> {child.firstNames}
            </th>
            {child.days.map((state, index) => (
              <td key={days[index]} className="py-1 text-center print:py-0.5">
                <StateMark state={state} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateMark({ state }: { state: WeekSheetChild["days"][number] }) {
  if (state === null) return null;
  if (state !== "booked") return <>attente {state}</>;
  return (
    <>
      <span aria-hidden>✕</span>
      <span className="sr-only">inscrit</span>
    </>
  );
}

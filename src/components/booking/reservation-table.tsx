import Link from "next/link";
import { TableFrame } from "@/components/ui/table-frame";
import type { DayNumbers } from "@/domain/booking/school-week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay, frenchDayNumber, wholeHours } from "@/domain/calendar/french-days";
import { counted } from "./day-words";
import { shortWeekday } from "./week-days-head";

export type ReservationRow = {
  key: string;
  name: string;
  details: string | null;
  days: (DayNumbers & { free?: number | null })[];
  /** Where the names of a day are; null: they are not shown from here. */
  hrefOf: (day: IsoDate) => string;
};

export type ReservationTableProps = {
  caption: string;
  heading: string;
  days: IsoDate[];
  today: IsoDate;
  /** The day whose names are shown. */
  shownDay: IsoDate | null;
  rows: ReservationRow[];
};

/** A week in numbers, a line per service or class; each number leads to its names. */
export function ReservationTable({ caption, heading, days, today, shownDay, rows }: ReservationTableProps) {
  return (
    <TableFrame label={caption}>
      <table className="w-full min-w-[42rem] print:min-w-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-trait text-sm">
          <tr>
            <th scope="col" className="px-4 py-3 font-normal text-ardoise">
              {heading}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                aria-current={day === today ? "date" : undefined}
                className="px-3 py-3 text-center"
              >
                <span aria-hidden>
                  {shortWeekday(day)} {frenchDayNumber(day)}
                </span>
                <span className="sr-only">{frenchDay(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, details, days: numbers, hrefOf }) => (
            <tr key={key} className="border-b border-trait last:border-0">
              <th scope="row" className="px-4 py-2">
                {wholeHours(name)}
                {details && <span className="block text-sm font-normal text-ardoise">{details}</span>}
              </th>
              {numbers.map((one) => (
                <td key={one.day} className="px-2 py-2 text-center align-top tabular-nums">
                  <Numbers numbers={one} name={name} href={hrefOf(one.day)} isShown={one.day === shownDay} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

type NumbersProps = { numbers: ReservationRow["days"][number]; name: string; href: string; isShown: boolean };

function Numbers({ numbers: { day, booked, waiting, closedReason, free }, name, href, isShown }: NumbersProps) {
  if (closedReason !== null && booked + waiting === 0) {
    return (
      <span className="block px-2 py-1 text-sm text-ardoise" title={closedReason}>
        <span aria-hidden>–</span>
        <span className="sr-only">{closedReason}</span>
      </span>
    );
  }
  const queue = waiting > 0 ? `${waiting}\u00A0en attente` : null;
  const details = [
    free === undefined || free === null ? null : free === 0 ? "complet" : counted(free, "place libre", "places libres"),
    closedReason,
  ].filter((part) => part !== null);
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isShown ? "true" : undefined}
      aria-label={[`${name}, ${frenchDay(day)} : ${counted(booked, "inscrit")}`, queue, ...details]
        .filter((part) => part !== null)
        .join(", ")}
      className="block min-h-11 rounded-champ border-2 border-transparent px-2 py-1 hover:border-bord aria-[current=true]:border-preau aria-[current=true]:bg-preau-pale"
    >
      <span className="block text-lg font-bold">{booked}</span>
      {queue && <span className="block text-xs font-bold text-soleil-fort">{queue}</span>}
      {details.map((detail) => (
        <span key={detail} className="block text-xs text-ardoise">
          {detail}
        </span>
      ))}
    </Link>
  );
}

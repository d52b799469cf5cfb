import { Hourglass } from "lucide-react";
import Link from "next/link";
import type { MonthDay, MonthServiceDay, MonthView } from "@/domain/booking/month-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay, frenchDayNumber, wholeHours } from "@/domain/calendar/french-days";
import { weekHref } from "./planning-hrefs";

export type MonthDayCellProps = {
  day: MonthDay;
  services: MonthView["services"];
  today: IsoDate;
  /** Whether the cell shows why nothing runs; its name always tells it. */
  saysWhy: boolean;
};

/** One day of the month: its number, and how many children are booked in each service. */
export function MonthDayCell({ day: shown, services, today, saysWhy }: MonthDayCellProps) {
  const { day, inMonth, services: counts, closed } = shown;
  const lines = counts.flatMap((count) => {
    const service = services.find(({ id }) => id === count.serviceId);
    return service && !count.closed && count.booked + count.waiting > 0 ? [{ name: service.name, count }] : [];
  });
  const said = closed ? closed.label : lines.map(({ name, count }) => `${name} ${words(count)}`).join(", ");
  return (
    <td className="h-px p-0 align-top">
      <Link
        href={weekHref(day)}
        prefetch={false}
        aria-label={`${frenchDay(day)} : ${said || "aucune inscription"}`}
        aria-current={day === today ? "date" : undefined}
        className={`block h-full min-h-18 rounded-champ border-2 p-0.5 hover:border-preau sm:p-2 ${
          closed ? "border-transparent bg-craie text-ardoise" : "border-trait bg-papier"
        } ${inMonth ? "" : "text-ardoise"} aria-[current]:border-encre`}
      >
        <span className={`block font-bold ${inMonth ? "" : "font-normal"}`}>{frenchDayNumber(day)}</span>
        {closed && saysWhy && (
          <span className="block text-[0.625rem] leading-tight break-words hyphens-auto min-[24rem]:text-xs">
            {closed.label}
          </span>
        )}
        {lines.map(({ name, count }) => (
          <ServiceMark key={name} name={name} count={count} />
        ))}
      </Link>
    </td>
  );
}

function ServiceMark({ name, count: { booked, waiting, children } }: { name: string; count: MonthServiceDay }) {
  return (
    <span
      className={`mt-1 flex flex-wrap justify-between gap-x-1 rounded px-px py-0.5 text-[0.625rem] leading-4 min-[24rem]:text-xs sm:px-1 ${
        waiting > 0 ? "bg-soleil-pale text-soleil-fort" : "bg-preau-pale text-preau-fort"
      }`}
    >
      <span className="min-w-0 break-words hyphens-auto">{wholeHours(name)}</span>
      <strong className="flex flex-wrap items-center gap-x-1 tabular-nums">
        {booked}/{children}
        {waiting > 0 && (
          <span className="inline-flex items-center">
            <Hourglass aria-hidden className="size-3" />
            {waiting}
          </span>
        )}
      </strong>
    </span>
  );
}

function words({ booked, waiting, children }: MonthServiceDay): string {
  const waits = waiting > 0 ? `, ${waiting} sur liste d’attente` : "";
  return `${booked} sur ${children}${waits}`;
}

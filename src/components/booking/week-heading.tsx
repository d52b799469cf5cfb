import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDayNumber, frenchPeriod } from "@/domain/calendar/french-days";
import { GoToDay } from "./go-to-day";
import { monthHref, weekHref } from "./planning-hrefs";

export type WeekHeadingProps = { view: WeekView };

/** Which week it is, and the ways to another one. Plain links: they work before the page is alive. */
export function WeekHeading({ view }: WeekHeadingProps) {
  const { monday, today, note, previousMonday, nextMonday } = view;
  const sunday = addDays(monday, 6);
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <div className="order-2 min-w-0 flex-1 text-center md:order-1 md:flex-auto md:text-left">
        <h1 className="text-xl leading-tight sm:text-2xl">
          <span className="max-sm:hidden">Semaine {frenchPeriod(monday, sunday)}</span>
          <span className="sm:hidden">{shortPeriod(monday, sunday)}</span>
        </h1>
        {note && <p className="text-ardoise">{note}</p>}
      </div>
      <nav aria-label="Semaines" className="contents md:order-2 md:flex md:flex-wrap md:gap-2 print:hidden">
        <Arrow label="Semaine précédente" monday={previousMonday} Icon={ChevronLeft} className="order-1" />
        <Arrow label="Semaine suivante" monday={nextMonday} Icon={ChevronRight} className="order-3" />
        <div className="order-4 flex w-full flex-wrap items-center justify-center gap-2 md:w-auto">
          <ButtonLink href={weekHref(mondayOf(today))} prefetch={false} className="max-sm:px-2.5">
            Aujourd’hui
          </ButtonLink>
          <ButtonLink href={monthHref(monday)} prefetch={false} className="max-sm:px-2.5">
            <CalendarDays aria-hidden className="size-5" /> Mois
          </ButtonLink>
          <GoToDay key={monday} day={monday} />
        </div>
      </nav>
    </header>
  );
}

type ArrowProps = { label: string; monday: IsoDate | null; Icon: typeof ChevronLeft; className: string };

function Arrow({ label, monday, Icon, className }: ArrowProps) {
  if (monday === null) return <span className={`size-11 ${className}`} />;
  return (
    <ButtonLink href={weekHref(monday)} prefetch={false} aria-label={label} className={className}>
      <Icon aria-hidden className="size-5" />
    </ButtonLink>
  );
}

const shortMonths = "janv.,févr.,mars,avril,mai,juin,juil.,août,sept.,oct.,nov.,déc.".split(",");

/** "31 août – 6 sept.": a phone has no room for more. */
function shortPeriod(from: IsoDate, to: IsoDate): string {
  const short = (day: IsoDate) => `${frenchDayNumber(day)} ${shortMonths[Number(day.slice(5, 7)) - 1]}`;
  return `${short(from)} – ${short(to)}`;
}

import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDayNumber, frenchPeriod } from "@/domain/calendar/french-days";
import { closedWeekReason } from "./closed-week";
import { GoToDay } from "./go-to-day";
import { monthHref, weekHref } from "./planning-hrefs";

/** `planning`: where its weeks are; a family's own when nothing is said. */
export type WeekHeadingProps = { view: WeekView; planning?: string };

/** Which week it is, and the ways to another one. Plain links: they work before the page is alive. */
export function WeekHeading({ view, planning }: WeekHeadingProps) {
  const { monday, today, previousMonday, nextMonday } = view;
  const note = view.note ?? (view.calendarEnd ? null : closedWeekReason(view));
  const sunday = addDays(monday, 6);
  const hrefOf = (other: IsoDate | null) => other && weekHref(other, planning);
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
        <Arrow label="Semaine précédente" href={hrefOf(previousMonday)} Icon={ChevronLeft} className="order-1" />
        <Arrow label="Semaine suivante" href={hrefOf(nextMonday)} Icon={ChevronRight} className="order-3" />
        <div className="order-4 flex w-full flex-wrap items-center justify-center gap-2 md:w-auto">
          <ButtonLink href={weekHref(mondayOf(today), planning)} prefetch={false} className="max-sm:px-2.5">
            Aujourd’hui
          </ButtonLink>
          {!planning && (
            <ButtonLink href={monthHref(monday)} prefetch={false} className="max-sm:px-2.5">
              <CalendarDays aria-hidden className="size-5" /> Mois
            </ButtonLink>
          )}
          <GoToDay key={monday} day={monday} planning={planning} />
        </div>
      </nav>
    </header>
  );
}

type ArrowProps = { label: string; href: string | null; Icon: typeof ChevronLeft; className: string };

function Arrow({ label, href, Icon, className }: ArrowProps) {
  if (href === null) return <span className={`size-11 ${className}`} />;
  return (
    <ButtonLink href={href} prefetch={false} aria-label={label} className={className}>
      <Icon aria-hidden className="size-5" />
    </ButtonLink>
  );
}

const shortMonths = "janv.,févr.,mars,avril,mai,juin,juil.,août,sept.,oct.,nov.,déc.".split(",");

/** "31 août – 6 sept.", "7 – 13 sept.": a phone has no room for more. */
function shortPeriod(from: IsoDate, to: IsoDate): string {
  const short = (day: IsoDate) => `${frenchDayNumber(day)} ${shortMonths[Number(day.slice(5, 7)) - 1]}`;
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? frenchDayNumber(from) : short(from)} – ${short(to)}`;
}

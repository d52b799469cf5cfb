import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { MonthView } from "@/domain/booking/month-view";
import { firstDayOf, monthName } from "./month-name";
import { monthHref, weekHref } from "./planning-hrefs";

export type MonthHeadingProps = { view: MonthView };

/** Which month it is, and the ways to another one; on a phone the arrows stay where they are, however long its name. */
export function MonthHeading({ view: { month, today, previousMonth, nextMonth } }: MonthHeadingProps) {
  const name = monthName(month);
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <h1 className="order-2 min-w-0 flex-1 text-center text-xl leading-tight sm:text-2xl md:order-1 md:flex-auto md:text-left">
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </h1>
      <nav aria-label="Mois" className="contents md:order-2 md:flex md:gap-2 print:hidden">
        <Arrow label="Mois précédent" month={previousMonth} Icon={ChevronLeft} className="order-1" />
        <Arrow label="Mois suivant" month={nextMonth} Icon={ChevronRight} className="order-3" />
        <div className="order-4 flex w-full justify-center md:w-auto">
          <ButtonLink href={weekHref(today.startsWith(month) ? today : firstDayOf(month))} prefetch={false}>
            Semaine
          </ButtonLink>
        </div>
      </nav>
    </header>
  );
}

type ArrowProps = { label: string; month: string | null; Icon: typeof ChevronLeft; className: string };

function Arrow({ label, month, Icon, className }: ArrowProps) {
  if (month === null) return <span className={`size-11 ${className}`} />;
  return (
    <ButtonLink href={monthHref(firstDayOf(month))} prefetch={false} aria-label={label} className={className}>
      <Icon aria-hidden className="size-5" />
    </ButtonLink>
  );
}

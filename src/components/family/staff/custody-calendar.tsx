import { ButtonLink } from "@/components/ui/button";
import { groupBy } from "@/domain/booking/group-by";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { type CustodyPattern, householdOn } from "@/domain/family/custody";
import type { RouterOutputs } from "@/trpc/types";
import { CustodyMonth } from "./custody-month";
import { familyHref } from "./family-hrefs";
import { householdName } from "./household-name";

type Year = Omit<RouterOutputs["admin"]["custody"]["year"], "pattern"> & { pattern: CustodyPattern<string> };

export type CustodyCalendarProps = { familyId: string; custody: Year };

/** The whole school year, day by day: A and B say the household, so that colour is never alone to. */
export function CustodyCalendar({ familyId, custody }: CustodyCalendarProps) {
  const { child, households, pattern, year, from, to, today } = custody;
  const exceptions = new Set(pattern.exceptions.map(({ day }) => day));
  const days = daysFrom(from, to).map((day) => ({
    day,
    isFirst: householdOn(pattern, day) === pattern.first,
    isException: exceptions.has(day),
    isToday: day === today,
  }));
  const months = groupBy(days, ({ day }) => day.slice(0, 7));
  const href = (of: number) => `${familyHref(familyId)}/garde/${child.id}?annee=${of}#annee`;
  return (
    <section aria-labelledby="annee" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="annee">
          Année {year}-{year + 1}
        </h2>
        <nav aria-label="Année" className="flex gap-2">
          <ButtonLink href={href(year - 1)} prefetch={false}>
            {year - 1}-{year}
          </ButtonLink>
          <ButtonLink href={href(year + 1)} prefetch={false}>
            {year + 1}-{year + 2}
          </ButtonLink>
        </nav>
      </div>
      <p>
        <strong>A</strong>&nbsp;: famille {householdName(households, pattern.first)} · <strong>B</strong>&nbsp;: famille{" "}
        {householdName(households, pattern.second)} · souligné&nbsp;: exception
      </p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {[...months].map(([month, ofMonth]) => (
          <CustodyMonth key={month} days={ofMonth} />
        ))}
      </div>
    </section>
  );
}

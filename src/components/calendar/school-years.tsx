import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";
import { SchoolBreaks } from "./school-breaks";
import { NewSchoolYear, SchoolYearDialog } from "./school-year-dialog";

type Calendar = RouterOutputs["admin"]["calendar"]["view"];

export type SchoolYearsProps = { calendar: Calendar };

/** Each school year with its breaks and public holidays, and the one that nobody published. */
export function SchoolYears({ calendar: { years, otherBreaks, unknownYear } }: SchoolYearsProps) {
  return (
    <section aria-labelledby="annees" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="annees">Années scolaires</h2>
        <NewSchoolYear label={unknownYear} />
      </div>
      <Notice tone="info">
        <p>
          L’année {unknownYear} n’est pas écrite&nbsp;: sur ces jours, les familles lisent « Calendrier {unknownYear}{" "}
          non publié » et ne peuvent rien réserver.
        </p>
      </Notice>
      {years
        .filter(({ isOver }) => !isOver)
        .map((year) => (
          <YearCard key={year.id} year={year} />
        ))}
      {otherBreaks.length > 0 && (
        <Card labelledBy="autres-vacances">
          <h3 id="autres-vacances" className="mb-2 font-bold">
            Vacances d’une année qui n’est pas écrite
          </h3>
          <SchoolBreaks breaks={otherBreaks} yearLabel={null} />
        </Card>
      )}
      {years.some(({ isOver }) => isOver) && (
        <Disclosure label="Années passées">
          <div className="mt-2 grid gap-4">
            {years
              .filter(({ isOver }) => isOver)
              .map((year) => (
                <YearCard key={year.id} year={year} />
              ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function YearCard({ year }: { year: Calendar["years"][number] }) {
  const { id, label, firstDay, lastDay, breaks, holidays, children } = year;
  return (
    <Card labelledBy={`annee-${id}`} className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h3 id={`annee-${id}`} className="text-lg font-bold">
            {label}
          </h3>
          <p>
            Du {frenchDayWithYear(firstDay)} au {frenchDayWithYear(lastDay)}
            <span className="text-ardoise"> · {frenchCount(children, "enfant")}</span>
          </p>
        </div>
        <SchoolYearDialog year={year} />
      </div>
      <SchoolBreaks breaks={breaks} yearLabel={label} />
      <Disclosure label={`Jours fériés (${holidays.length})`}>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {holidays.map(({ day, label: name }) => (
            <li key={day}>
              {frenchDayWithYear(day)} <span className="text-ardoise">· {name}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

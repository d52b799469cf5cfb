import Link from "next/link";
import { Card } from "@/components/ui/card";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDay, frenchPeriod } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { familyHref } from "./family-hrefs";

export type WeekBookingsCardProps = { familyId: string; week: RouterOutputs["admin"]["family"]["bookingsOfWeek"] };

/** What is booked this week, to read; the planning is where it is changed. */
export function WeekBookingsCard({ familyId, week: { monday, days } }: WeekBookingsCardProps) {
  return (
    <Card labelledBy="inscriptions" className="grid gap-2">
      <h2 id="inscriptions">Inscriptions {frenchPeriod(monday, addDays(monday, 6))}</h2>
      {days.length === 0 && <p className="text-ardoise">Aucune inscription cette semaine.</p>}
      <ul className="grid gap-1.5">
        {days.map(({ day, children }) => (
          <li key={day}>
            <span className="font-bold">{frenchDay(day)}</span>
            <ul>
              {children.map(({ name, services }) => (
                <li key={name}>
                  {name} <span className="text-ardoise">: {services.map(serviceWords).join(", ")}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Link
        href={`${familyHref(familyId)}/planning`}
        prefetch={false}
        className="justify-self-start py-2 font-bold text-preau-fort underline underline-offset-4"
      >
        Ouvrir le planning de la famille
      </Link>
    </Card>
  );
}

function serviceWords({ name, waiting }: { name: string; waiting: boolean }): string {
  return waiting ? `${name} (en attente)` : name;
}

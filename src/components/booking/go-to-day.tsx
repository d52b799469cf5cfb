"use client";

import { useRouter } from "next/navigation";
import type { IsoDate } from "@/domain/calendar/day";
import { dayFromAddress, weekHref } from "./planning-hrefs";
import { usePlanningSession } from "./planning-session";

export type GoToDayProps = { day: IsoDate; planning?: string };

/** The browser's own calendar; any day leads to its week. */
export function GoToDay({ day, planning }: GoToDayProps) {
  const router = useRouter();
  const { mayChangeWeek } = usePlanningSession();
  return (
    <label className="flex items-center gap-2">
      <span className="sr-only">Aller à la semaine du</span>
      <input
        type="date"
        defaultValue={day}
        onChange={(event) => {
          // A keyboard gives every year on the way to the wanted one: only this century's are followed.
          const wanted = dayFromAddress(event.target.value);
          if (!wanted) return;
          if (mayChangeWeek()) router.push(weekHref(wanted, planning));
          else event.target.value = day;
        }}
        className="min-h-11 rounded-champ border-2 border-trait bg-papier px-2.5 max-sm:w-34 hover:border-bord"
      />
    </label>
  );
}

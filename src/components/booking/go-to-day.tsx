"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import type { IsoDate } from "@/domain/calendar/day";
import { dayFromAddress, weekHref } from "./planning-hrefs";
import { usePlanningSession } from "./planning-session";

export type GoToDayProps = { day: IsoDate; planning?: string };

/** Keys that write a day piece by piece: the week follows once it is whole. */
const writes = (key: string) => /^(\d|ArrowUp|ArrowDown|Backspace|Delete)$/.test(key);

/**
 * The browser's own calendar; any day leads to its week. Picked, it is followed at once; written with the keyboard, on
 * Enter or when the field is left.
 */
export function GoToDay({ day, planning }: GoToDayProps) {
  const router = useRouter();
  const { mayChangeWeek } = usePlanningSession();
  const isWriting = useRef(false);

  function follow(field: HTMLInputElement) {
    isWriting.current = false;
    const wanted = dayFromAddress(field.value);
    if (!wanted || wanted === day) return;
    if (mayChangeWeek()) router.push(weekHref(wanted, planning));
    else field.value = day;
  }

  return (
    <label className="flex items-center gap-2">
      <span className="sr-only">Aller à la semaine du</span>
      <input
        type="date"
        defaultValue={day}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") follow(currentTarget);
          else if (writes(key)) isWriting.current = true;
        }}
        onChange={({ target }) => isWriting.current || follow(target)}
        onBlur={({ target }) => follow(target)}
        className="min-h-11 rounded-champ border-2 border-trait bg-papier px-2.5 max-sm:w-34 hover:border-bord"
      />
    </label>
  );
}

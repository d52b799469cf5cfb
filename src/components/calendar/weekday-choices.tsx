"use client";

import { useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type WeekdayChoicesProps = { name: string; label: string };

/** The seven days as boxes to tick; the answer is the list of their numbers, Monday = 1. */
export function WeekdayChoices({ name, label }: WeekdayChoicesProps) {
  const id = useId();
  const { setValue, getFieldState, formState } = useFormContext();
  const chosen: number[] = useWatch({ name }) ?? [];
  const { error } = getFieldState(name, formState);
  const toggle = (weekday: number) => {
    const next = chosen.includes(weekday) ? chosen.filter((one) => one !== weekday) : [...chosen, weekday].sort();
    setValue(name, next, { shouldValidate: formState.isSubmitted, shouldDirty: true });
  };
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-bold">{label}</legend>
      <div className="flex flex-wrap gap-x-4">
        {weekdays.map((weekday) => (
          <label key={weekday} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(weekday)}
              onChange={() => toggle(weekday)}
              aria-invalid={error !== undefined}
              className="size-6 shrink-0 accent-preau"
            />
            {WEEKDAY_NAMES[weekday]}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-brique">
          {error.message}
        </p>
      )}
    </fieldset>
  );
}

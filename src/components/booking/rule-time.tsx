"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { frenchTime } from "@/domain/calendar/french-days";
import { RuleControl } from "./rule-control";

const MIDNIGHT = "24:00";
const USUAL = "11:00";

export type RuleTimeProps = { name: string; label: string };

/** A time of day in a sentence, or the end of the day, which a browser's own control cannot say. */
export function RuleTime({ name, label }: RuleTimeProps) {
  const { register, setValue, formState } = useFormContext();
  const endsDay = useWatch({ name }) === MIDNIGHT;
  const change = (time: string) => setValue(name, time, { shouldValidate: formState.isSubmitted, shouldDirty: true });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {!endsDay && (
        <RuleControl name={name} label={label}>
          {(control) => <input {...control} {...register(name)} type="time" />}
        </RuleControl>
      )}
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          checked={endsDay}
          onChange={() => change(endsDay ? USUAL : MIDNIGHT)}
          className="size-6 shrink-0 accent-preau"
        />
        {frenchTime(MIDNIGHT)}
      </label>
    </span>
  );
}

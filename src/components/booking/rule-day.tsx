"use client";

import { useFormContext } from "react-hook-form";
import { RuleControl } from "./rule-control";

export type RuleDayProps = { name: string; label: string };

/** A date in a sentence. */
export function RuleDay({ name, label }: RuleDayProps) {
  const { register } = useFormContext();
  return (
    <RuleControl name={name} label={label}>
      {(control) => <input {...control} {...register(name)} type="date" />}
    </RuleControl>
  );
}

"use client";

import { useFormContext } from "react-hook-form";
import { RuleControl } from "./rule-control";

export type RuleNumberProps = { name: string; label: string };

/** A number in a sentence. */
export function RuleNumber({ name, label }: RuleNumberProps) {
  const { register } = useFormContext();
  return (
    <RuleControl name={name} label={label} width="w-20">
      {(control) => (
        <input {...control} {...register(name, { valueAsNumber: true })} inputMode="numeric" autoComplete="off" />
      )}
    </RuleControl>
  );
}

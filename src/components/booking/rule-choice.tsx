"use client";

import { useFormContext } from "react-hook-form";
import { RuleControl } from "./rule-control";
import type { Choice } from "./rule-words";

export type RuleChoiceProps = {
  name: string;
  label: string;
  options: readonly Choice[];
  /** How the form keeps what is chosen; a text when not said. */
  kept?: "number" | "boolean";
};

/** A choice among words, in a sentence. */
export function RuleChoice({ name, label, options, kept }: RuleChoiceProps) {
  const { register } = useFormContext();
  const setValueAs = (chosen: unknown) => {
    if (kept === "number") return Number(chosen);
    return kept === "boolean" ? String(chosen) === "true" : chosen;
  };
  return (
    <RuleControl name={name} label={label}>
      {(control) => (
        <select {...control} {...register(name, { setValueAs })}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </RuleControl>
  );
}

"use client";

import { type ReactNode, useId } from "react";
import { useFormContext } from "react-hook-form";

type Control = { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined; className: string };

export type RuleControlProps = {
  name: string;
  /** What a screen reader says; in the sentence, the words around say it. */
  label: string;
  width?: string;
  children: (control: Control) => ReactNode;
};

/** One choice inside a sentence, with what is wrong said under it. */
export function RuleControl({ name, label, width = "", children }: RuleControlProps) {
  const id = useId();
  const { getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  return (
    <span className="inline-block max-w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error !== undefined,
        "aria-describedby": error ? `${id}-error` : undefined,
        className: `min-h-11 max-w-full rounded-champ border-2 border-bord bg-papier px-2 py-1 text-base aria-[invalid=true]:border-brique ${width}`,
      })}
      {error && (
        <span id={`${id}-error`} className="block text-sm font-bold text-brique">
          {error.message}
        </span>
      )}
    </span>
  );
}

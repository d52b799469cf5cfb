"use client";

import { type ReactNode, useId } from "react";
import { useFormContext } from "react-hook-form";

export type CheckboxListFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  options: { value: string; label: string }[];
};

/** Several boxes under one question; the answer is the list of those that are ticked. */
export function CheckboxListField({ name, label, hint, options }: CheckboxListFieldProps) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  const describedBy = error ? `${id}-error` : undefined;
  return (
    <fieldset className="grid content-start gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-1.5 font-bold">{label}</legend>
      {hint && <p className="text-sm text-ardoise">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            value={option.value}
            {...register(name)}
            aria-invalid={error !== undefined}
            aria-describedby={describedBy}
            className="size-6 shrink-0 accent-preau"
          />
          {option.label}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-brique">
          {error.message}
        </p>
      )}
    </fieldset>
  );
}

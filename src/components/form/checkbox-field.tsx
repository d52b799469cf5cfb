"use client";

import { type ReactNode, useId } from "react";
import { useFormContext } from "react-hook-form";

export type CheckboxFieldProps = { name: string; label: ReactNode };

/** One box to tick, with what is wrong said below it. */
export function CheckboxField({ name, label }: CheckboxFieldProps) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  return (
    <div className="grid content-start gap-1.5">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          {...register(name)}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="size-6 shrink-0 accent-preau"
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-brique">
          {error.message}
        </p>
      )}
    </div>
  );
}

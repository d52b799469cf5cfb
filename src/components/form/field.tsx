"use client";

import { type ReactNode, useId } from "react";
import { useFormContext } from "react-hook-form";

/** What every control gets so that its label, hint and error are tied to it. */
export type ControlProps = { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined };

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
};

export const controlClasses =
  "min-h-12 w-full rounded-champ border-2 border-bord bg-papier px-3 py-2 text-base aria-[invalid=true]:border-brique";

/** A label, a control, a hint, an error in words next to it. */
export function Field({ name, label, hint, optional = false, children }: FieldProps) {
  const id = useId();
  const { getFieldState, formState } = useFormContext();
  const { error } = getFieldState(name, formState);
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-bold">
        {label} {optional && <span className="font-normal text-ardoise">(facultatif)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ardoise">
          {hint}
        </p>
      )}
      {children({ id, "aria-invalid": error !== undefined, "aria-describedby": describedBy })}
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-brique">
          {error.message}
        </p>
      )}
    </div>
  );
}

"use client";

import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "./field";

export type NumberFieldProps = { name: string; label: string; hint?: string; optional?: boolean };

/** A whole number; left empty, its value is null. */
export function NumberField({ name, label, hint, optional }: NumberFieldProps) {
  const { register } = useFormContext();
  const setValueAs = (typed: unknown) => (typed === "" || typed === null ? null : Number(typed));
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          {...control}
          {...register(name, { setValueAs })}
          inputMode="numeric"
          autoComplete="off"
          className={controlClasses}
        />
      )}
    </Field>
  );
}

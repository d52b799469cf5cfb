"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "./field";

export type TextareaFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  rows?: number;
};

/** Several lines of text. */
export function TextareaField({ name, label, hint, optional, rows = 4 }: TextareaFieldProps) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control) => <textarea {...control} {...register(name)} rows={rows} className={controlClasses} />}
    </Field>
  );
}

"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "./field";

export type TextFieldProps = {
  name: string;
  label: string;
  type?: "text" | "email" | "tel" | "date" | "time";
  hint?: ReactNode;
  optional?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "email" | "tel" | "numeric";
};

export function TextField({ name, label, type = "text", hint, optional, autoComplete, inputMode }: TextFieldProps) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          {...control}
          {...register(name)}
          type={type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          autoCapitalize="none"
          spellCheck={false}
          className={controlClasses}
        />
      )}
    </Field>
  );
}

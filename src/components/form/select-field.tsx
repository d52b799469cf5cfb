"use client";

import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "./field";

export type SelectFieldProps = {
  name: string;
  label: string;
  hint?: string;
  options: { value: string; label: string }[];
};

export function SelectField({ name, label, hint, options }: SelectFieldProps) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <select {...control} {...register(name)} className={controlClasses}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

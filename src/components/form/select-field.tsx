"use client";

import { useFormContext } from "react-hook-form";
import { controlClasses, Field } from "./field";

export type SelectFieldProps = {
  name: string;
  label: string;
  hint?: string;
  options: { value: string; label: string }[];
  /** Once the value is in the form: another field follows it. */
  onChoose?: (value: string) => void;
};

export function SelectField({ name, label, hint, options, onChoose }: SelectFieldProps) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          {...register(name, { onChange: ({ target }) => onChoose?.(target.value) })}
          className={controlClasses}
        >
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

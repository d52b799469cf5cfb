"use client";

import type { ReactNode } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";

export type FormProps<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>;
  onSubmit: (values: Output) => void | Promise<void>;
  children: ReactNode;
  className?: string;
};

export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  children,
  className = "",
}: FormProps<Input, Output>) {
  return (
    <FormProvider {...form}>
      <form
        noValidate
        method="post"
        className={`grid gap-5 ${className}`}
        onSubmit={form.handleSubmit((values) => onSubmit(values))}
      >
        {children}
      </form>
    </FormProvider>
  );
}

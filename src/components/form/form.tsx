"use client";

import type { ReactNode } from "react";
import { type FieldErrors, type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";

export type FormProps<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>;
  onSubmit: (values: Output) => void | Promise<void>;
  /** Where something is wrong that may not be on the screen. */
  onInvalid?: (errors: FieldErrors<Input>) => void;
  children: ReactNode;
  className?: string;
};

export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  onInvalid,
  children,
  className = "",
}: FormProps<Input, Output>) {
  return (
    <FormProvider {...form}>
      <form
        noValidate
        method="post"
        className={`grid grid-cols-[minmax(0,1fr)] gap-5 ${className}`}
        onSubmit={form.handleSubmit((values) => onSubmit(values), onInvalid)}
      >
        {children}
      </form>
    </FormProvider>
  );
}

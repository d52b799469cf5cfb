"use client";

import { useEffect } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

/** A form that is judged part by part, before it is submitted: a mistake that is being corrected is judged as one types. */
export function useCorrectedErrors<Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) {
  useEffect(() => {
    const { unsubscribe } = form.watch((_, { name }) => {
      if (name && form.getFieldState(name).invalid) form.trigger(name);
    });
    return unsubscribe;
  }, [form]);
}

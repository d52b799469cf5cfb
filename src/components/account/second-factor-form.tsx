"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { secondFactorInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { isAboutField, showBesideField } from "./refused-field";

/** The code of the application, or a recovery code, after the password. */
export function SecondFactorForm() {
  const form = useZodForm(secondFactorInput, { defaultValues: { code: "" } });
  const trpc = useTRPC();
  const giving = useMutation(
    trpc.account.secondFactor.give.mutationOptions({
      // A whole new page, which sends each role to its own room.
      onSuccess: () => window.location.assign("/connexion"),
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => giving.mutate(values)}>
      <CallFailure failure={isAboutField(giving.error) ? null : giving.error} />
      <TextField
        name="code"
        label="Code"
        hint="Les six chiffres de l’application, ou un de vos codes de secours."
        autoComplete="one-time-code"
      />
      <SubmitButton pending={giving.isPending || giving.isSuccess}>Continuer</SubmitButton>
    </Form>
  );
}

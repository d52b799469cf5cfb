"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { choosePasswordInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { ManagerHint } from "./manager-hint";
import { PasswordAdvice } from "./password-advice";
import { PasswordField } from "./password-field";
import { isAboutField, showBesideField } from "./refused-field";

export type ChoosePasswordFormProps = { identifier: string; minimumLength: number };

/** Replaces the code of the mairie, at the first sign-in. */
export function ChoosePasswordForm({ identifier, minimumLength }: ChoosePasswordFormProps) {
  const form = useZodForm(choosePasswordInput, { defaultValues: { password: "" } });
  const trpc = useTRPC();
  const choosing = useMutation(
    trpc.account.choosePassword.mutationOptions({
      onSuccess: () => window.location.assign("/connexion"),
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => choosing.mutate(values)}>
      <CallFailure failure={isAboutField(choosing.error) ? null : choosing.error} />
      <ManagerHint identifier={identifier} />
      <PasswordField
        name="password"
        label="Nouveau mot de passe"
        hint={<PasswordAdvice minimumLength={minimumLength} />}
        autoComplete="new-password"
      />
      <SubmitButton pending={choosing.isPending || choosing.isSuccess}>Enregistrer</SubmitButton>
    </Form>
  );
}

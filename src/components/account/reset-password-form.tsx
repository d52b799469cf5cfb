"use client";

import { useState } from "react";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { choosePasswordInput } from "@/domain/account/inputs";
import { ManagerHint } from "./manager-hint";
import { openSession } from "./open-session";
import { PasswordAdvice } from "./password-advice";
import { PasswordField } from "./password-field";
import { isAboutField, showBesideField } from "./refused-field";

export type ResetPasswordFormProps = {
  token: string;
  provider?: "reset-link" | "activation-link";
  identifier: string;
  minimumLength: number;
};

/** Sets a password with the link of an e-mail, and signs in. */
export function ResetPasswordForm({ token, provider = "reset-link", ...account }: ResetPasswordFormProps) {
  const { identifier, minimumLength } = account;
  const form = useZodForm(choosePasswordInput, { defaultValues: { password: "" } });
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<FailedCall | null>(null);

  async function submit({ password }: { password: string }) {
    setIsPending(true);
    const refused = await openSession(provider, { token, password });
    if (!refused) return window.location.assign("/connexion");
    setIsPending(false);
    setFailure(refused);
    showBesideField(form, refused);
  }

  return (
    <Form form={form} onSubmit={submit}>
      <CallFailure failure={isAboutField(failure) ? null : failure} />
      <ManagerHint identifier={identifier} />
      <PasswordField
        name="password"
        label="Nouveau mot de passe"
        hint={<PasswordAdvice minimumLength={minimumLength} />}
        autoComplete="new-password"
      />
      <SubmitButton pending={isPending}>Enregistrer et me connecter</SubmitButton>
    </Form>
  );
}

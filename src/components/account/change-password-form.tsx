"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { changePasswordInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { ManagerHint } from "./manager-hint";
import { PasswordAdvice } from "./password-advice";
import { PasswordField } from "./password-field";
import { isAboutField, showBesideField } from "./refused-field";

export type ChangePasswordFormProps = { identifier: string; minimumLength: number };

export function ChangePasswordForm({ identifier, minimumLength }: ChangePasswordFormProps) {
  const form = useZodForm(changePasswordInput, { defaultValues: { currentPassword: "", password: "" } });
  const trpc = useTRPC();
  const changing = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: () => form.reset(),
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => changing.mutate(values)}>
      <CallFailure failure={isAboutField(changing.error) ? null : changing.error} />
      <ManagerHint identifier={identifier} />
      <PasswordField name="currentPassword" label="Mot de passe actuel" autoComplete="current-password" />
      <PasswordField
        name="password"
        label="Nouveau mot de passe"
        hint={<PasswordAdvice minimumLength={minimumLength} />}
        autoComplete="new-password"
      />
      <SubmitButton pending={changing.isPending}>Changer le mot de passe</SubmitButton>
      {changing.isSuccess && (
        <Notice tone="success" live>
          <p>Mot de passe changé. Les autres appareils sont déconnectés.</p>
        </Notice>
      )}
    </Form>
  );
}

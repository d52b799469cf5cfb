"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { changeEmailInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { PasswordField } from "./password-field";
import { isAboutField, showBesideField } from "./refused-field";

export function ChangeEmailForm() {
  const form = useZodForm(changeEmailInput, { defaultValues: { email: "", currentPassword: "" } });
  const trpc = useTRPC();
  const router = useRouter();
  const changing = useMutation(
    trpc.account.changeEmail.mutationOptions({
      onSuccess: () => {
        form.reset();
        router.refresh();
      },
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => changing.mutate(values)}>
      <CallFailure failure={isAboutField(changing.error) ? null : changing.error} />
      <TextField name="email" label="Nouvelle adresse e-mail" type="email" inputMode="email" autoComplete="email" />
      <PasswordField name="currentPassword" label="Mot de passe actuel" autoComplete="current-password" />
      <SubmitButton pending={changing.isPending}>Recevoir un lien de confirmation</SubmitButton>
      {changing.isSuccess && (
        <Notice tone="success" live>
          <p>
            Un message part à la nouvelle adresse. Ouvrez son lien pour la confirmer&nbsp;: d’ici là, rien ne change.
          </p>
        </Notice>
      )}
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { changeAccountEmailInput } from "@/domain/account/codes-inputs";
import { useTRPC } from "@/trpc/react";
import type { FamilyAccount } from "./account-rows";
import { isAboutField, showBesideField } from "./refused-field";

export type ChangeAccountEmailFormProps = { account: FamilyAccount; onDone: () => void };

/** The address a family gives on the telephone; they confirm it themselves, by the link they receive there. */
export function ChangeAccountEmailForm({ account: { id, state }, onDone }: ChangeAccountEmailFormProps) {
  const form = useZodForm(changeAccountEmailInput, { defaultValues: { id, email: "" } });
  const trpc = useTRPC();
  const router = useRouter();
  const changing = useMutation(
    trpc.admin.accounts.changeEmail.mutationOptions({
      onSuccess: () => {
        onDone();
        router.refresh();
      },
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  const hint =
    state === "active"
      ? "La famille confirme l’adresse par un lien reçu à cette adresse. D’ici là, rien ne change."
      : "Un lien pour choisir un mot de passe part à cette adresse.";
  return (
    <Form form={form} onSubmit={(values) => changing.mutate(values)}>
      <CallFailure failure={isAboutField(changing.error) ? null : changing.error} />
      <TextField name="email" label="Adresse e-mail" type="email" inputMode="email" hint={hint} />
      <SubmitButton pending={changing.isPending}>Envoyer le lien</SubmitButton>
    </Form>
  );
}

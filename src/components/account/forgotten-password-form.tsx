"use client";

import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { forgottenPasswordInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";

const withCommune = forgottenPasswordInput.extend({ communeId: z.uuid("Choisissez votre commune.") });

export type ForgottenPasswordFormProps = { choices: { id: string; name: string }[] };

export function ForgottenPasswordForm({ choices }: ForgottenPasswordFormProps) {
  const trpc = useTRPC();
  const asking = useMutation(trpc.public.account.askPasswordReset.mutationOptions());
  const form = useZodForm(choices.length > 0 ? withCommune : forgottenPasswordInput, {
    defaultValues: { identifier: "", communeId: "" },
  });
  if (asking.isSuccess) {
    return (
      <Notice tone="success" title="C’est demandé" live>
        <p>
          Si un compte avec une adresse e-mail correspond, un message part tout de suite. Son lien sert une seule fois,
          pendant une heure. Rien n’arrive&nbsp;? Regardez dans les courriers indésirables.
        </p>
        <p>
          <Button look="quiet" onClick={() => asking.reset()}>
            Corriger l’identifiant ou renvoyer
          </Button>
        </p>
      </Notice>
    );
  }
  return (
    <Form form={form} onSubmit={(values) => asking.mutate(values)}>
      <CallFailure failure={asking.error} />
      {choices.length > 0 && (
        <SelectField
          name="communeId"
          label="Commune"
          options={[
            { value: "", label: "Choisissez votre commune" },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField name="identifier" label="Identifiant ou adresse e-mail" autoComplete="username" />
      <SubmitButton pending={asking.isPending}>Recevoir un lien</SubmitButton>
    </Form>
  );
}

"use client";

import Link from "next/link";
import { useState } from "react";
import { z } from "zod";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { type SignInInput, signInInput } from "@/domain/account/inputs";
import { openSession } from "./open-session";
import { PasswordField } from "./password-field";

const withCommune = signInInput.extend({ communeId: z.uuid("Choisissez votre commune.") });

export type SignInFormProps = {
  /** The communes to choose from; none when the address already says which. */
  choices: { id: string; name: string }[];
  /** Known already when somebody comes from the letter of the mairie. */
  identifier: string;
};

export function SignInForm({ choices, identifier }: SignInFormProps) {
  const form = useZodForm(choices.length > 0 ? withCommune : signInInput, {
    defaultValues: { identifier, password: "", communeId: "" },
  });
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<FailedCall | null>(null);

  async function submit(values: SignInInput) {
    setIsPending(true);
    const refused = await openSession("credentials", values);
    // A whole new page: nothing of the visitor's stays in memory. It sends each role to its own room.
    if (!refused) return window.location.assign("/connexion");
    setIsPending(false);
    setFailure(refused);
    form.setFocus("password");
  }

  return (
    <Form form={form} onSubmit={submit}>
      <CallFailure failure={failure} />
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
      <PasswordField name="password" label="Mot de passe" autoComplete="current-password" />
      <SubmitButton pending={isPending}>Se connecter</SubmitButton>
      <p>
        <Link
          href="/mot-de-passe-oublie"
          prefetch={false}
          className="inline-block py-2 text-preau underline underline-offset-4"
        >
          Mot de passe oublié&nbsp;?
        </Link>
      </p>
    </Form>
  );
}

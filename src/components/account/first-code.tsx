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

export type FirstCodeProps = {
  /** The secret, as a picture and as letters. */
  invitation: { picture: string; letters: string };
  onDone: (recoveryCodes: string[]) => void;
};

/** Shows the secret to the application and takes its first code. */
export function FirstCode({ invitation, onDone }: FirstCodeProps) {
  const form = useZodForm(secondFactorInput, { defaultValues: { code: "" } });
  const trpc = useTRPC();
  const confirming = useMutation(
    trpc.account.secondFactor.confirm.mutationOptions({
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => confirming.mutate(values)}>
      <ol className="grid list-decimal gap-3 pl-5">
        <li>Installez une application d’authentification sur votre téléphone, si vous n’en avez pas.</li>
        <li>
          Ajoutez-y ce compte en photographiant le dessin, ou en recopiant la clé&nbsp;:
          {/* biome-ignore lint/performance/noImgElement: a drawing made on the spot, held in the page */}
          <img
            src={invitation.picture}
            alt="QR code de la clé écrite en dessous"
            width={220}
            height={220}
            className="my-3"
          />
          <code className="block rounded-champ bg-craie p-3 break-words">{invitation.letters}</code>
        </li>
        <li>Saisissez les six chiffres qu’elle affiche.</li>
      </ol>
      <CallFailure failure={isAboutField(confirming.error) ? null : confirming.error} />
      <TextField name="code" label="Code affiché par l’application" inputMode="numeric" autoComplete="one-time-code" />
      <SubmitButton pending={confirming.isPending}>Vérifier ce code</SubmitButton>
    </Form>
  );
}

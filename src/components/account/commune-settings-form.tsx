"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { type CommuneSettingsInput, communeSettingsInput } from "@/domain/account/commune-inputs";
import { accessibilityStates, accessibilityWords } from "@/domain/account/commune-texts";
import { useTRPC } from "@/trpc/react";
import { FormPart } from "./form-part";

const states = accessibilityStates.map((value) => ({ value, label: `Accessibilité : ${accessibilityWords[value]}` }));

export type CommuneSettingsFormProps = { saved: CommuneSettingsInput };

export function CommuneSettingsForm({ saved }: CommuneSettingsFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const saving = useMutation(trpc.admin.commune.save.mutationOptions({ onSuccess: () => router.refresh() }));
  const form = useZodForm(communeSettingsInput, { defaultValues: saved });
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <FormPart title="La mairie et le service scolaire">
        <TextField name="name" label="Nom de la commune" autoComplete="off" />
        <TextField name="address" label="Adresse de la mairie" autoComplete="off" />
        <TextField name="phone" label="Téléphone du service scolaire" type="tel" autoComplete="off" />
        <TextField name="email" label="Adresse e-mail du service scolaire" type="email" autoComplete="off" />
        <TextField name="openingHours" label="Horaires du service scolaire" autoComplete="off" />
      </FormPart>
      <FormPart title="Les messages que le portail envoie">
        <TextField
          name="senderName"
          label="Nom de l’expéditeur"
          hint="Ce que les familles lisent à côté de l’adresse. Sans rien, c’est le nom de la commune."
          optional
          autoComplete="off"
        />
        <TextField
          name="replyTo"
          label="Adresse des réponses"
          hint="Où arrive ce qu’une famille répond. Sans rien, les messages disent de ne pas répondre."
          type="email"
          optional
          autoComplete="off"
        />
      </FormPart>
      <FormPart title="Accessibilité">
        <SelectField
          name="accessibilityState"
          label="Mention au bas de chaque page"
          hint="Sans audit en cours de validité, la loi veut « non conforme »."
          options={states}
        />
      </FormPart>
      <CallFailure failure={saving.error} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
        <p role="status" className="font-bold text-preau-fort">
          {saving.isSuccess ? "Enregistré" : ""}
        </p>
      </div>
    </Form>
  );
}

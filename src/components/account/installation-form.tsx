"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { installationInput } from "@/domain/account/installation-input";
import { territories } from "@/domain/account/territories";
import { useTRPC } from "@/trpc/react";
import { FormPart } from "./form-part";
import { PasswordAdvice } from "./password-advice";
import { PasswordField } from "./password-field";
import { isAboutField, showBesideField } from "./refused-field";

const zones = [
  { value: "", label: "Choisissez" },
  ...Object.entries(territories).map(([value, { label }]) => ({ value, label })),
];
const empty = { code: "", communeName: "", inseeCode: "", address: "", phone: "", openingHours: "", communeEmail: "" };
const nobody = { schoolName: "", territory: "", displayName: "", identifier: "", email: "", password: "" };

export type InstallationFormProps = { minimumLength: number };

/** The first commune, its school and its administrator, in one go. */
export function InstallationForm({ minimumLength }: InstallationFormProps) {
  const form = useZodForm(installationInput, { defaultValues: { ...empty, ...nobody } });
  const trpc = useTRPC();
  const installing = useMutation(
    trpc.public.installation.install.mutationOptions({ onError: (failure) => showBesideField(form, failure) }),
  );
  if (installing.isSuccess) {
    return (
      <Notice tone="success" title="Le portail est installé" live>
        <p className="mb-3">Connectez-vous avec l’identifiant que vous venez de choisir.</p>
        <ButtonLink href="/connexion" look="primary">
          Se connecter
        </ButtonLink>
      </Notice>
    );
  }
  return (
    <Form form={form} onSubmit={(values) => installing.mutate(values)}>
      <TextField name="code" label="Code d’installation" hint="Il est affiché au démarrage du portail." />
      <FormPart title="La commune">
        <TextField name="communeName" label="Nom de la commune" />
        <TextField name="inseeCode" label="Code INSEE" hint="Cinq signes ; ce n’est pas le code postal." />
        <TextField name="address" label="Adresse de la mairie" />
        <TextField name="phone" label="Téléphone du service scolaire" type="tel" />
        <TextField name="openingHours" label="Horaires du service" hint="Par exemple : lundi au vendredi, 9 h – 12 h" />
        <TextField name="communeEmail" label="Adresse e-mail du service" type="email" />
      </FormPart>
      <FormPart title="L’école et son calendrier">
        <TextField name="schoolName" label="Nom de l’école" />
        <SelectField
          name="territory"
          label="Zone scolaire"
          hint="Les vacances publiées sont copiées pour les zones A, B et C. Ailleurs, elles se saisissent ensuite."
          options={zones}
        />
      </FormPart>
      <FormPart title="Vous, premier administrateur">
        <TextField name="displayName" label="Prénom et nom" autoComplete="name" />
        <TextField name="identifier" label="Identifiant" autoComplete="username" />
        <TextField name="email" label="Votre adresse e-mail" type="email" autoComplete="email" />
        <PasswordField
          name="password"
          label="Mot de passe"
          hint={<PasswordAdvice minimumLength={minimumLength} />}
          autoComplete="new-password"
        />
      </FormPart>
      <CallFailure failure={isAboutField(installing.error) ? null : installing.error} />
      <SubmitButton pending={installing.isPending}>Installer le portail</SubmitButton>
    </Form>
  );
}

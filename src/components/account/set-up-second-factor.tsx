"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { currentPasswordInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { FirstCode } from "./first-code";
import { PasswordField } from "./password-field";
import { RecoveryCodes } from "./recovery-codes";
import { isAboutField, showBesideField } from "./refused-field";

/** Password, then the picture to photograph and a first code, then the recovery codes. */
export function SetUpSecondFactor() {
  const form = useZodForm(currentPasswordInput, { defaultValues: { currentPassword: "" } });
  const trpc = useTRPC();
  const beginning = useMutation(
    trpc.account.secondFactor.begin.mutationOptions({ onError: (failure) => showBesideField(form, failure) }),
  );
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);

  if (recoveryCodes) {
    return (
      <RecoveryCodes codes={recoveryCodes}>
        <Button onClick={() => window.location.assign("/connexion")}>J’ai gardé ces codes</Button>
      </RecoveryCodes>
    );
  }
  if (beginning.isSuccess) return <FirstCode invitation={beginning.data} onDone={setRecoveryCodes} />;
  return (
    <Form form={form} onSubmit={(values) => beginning.mutate(values)}>
      <CallFailure failure={isAboutField(beginning.error) ? null : beginning.error} />
      <PasswordField name="currentPassword" label="Mot de passe actuel" autoComplete="current-password" />
      <SubmitButton pending={beginning.isPending}>Installer la double authentification</SubmitButton>
    </Form>
  );
}

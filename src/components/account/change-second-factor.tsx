"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { currentPasswordInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";
import { PasswordField } from "./password-field";
import { RecoveryCodes } from "./recovery-codes";
import { isAboutField, showBesideField } from "./refused-field";

/** New recovery codes, or another telephone; both ask for the password again. */
export function ChangeSecondFactor() {
  const form = useZodForm(currentPasswordInput, { defaultValues: { currentPassword: "" } });
  const trpc = useTRPC();
  const router = useRouter();
  const onError = (failure: Parameters<typeof showBesideField>[1]) => showBesideField(form, failure);
  const renewing = useMutation(trpc.account.secondFactor.renewRecoveryCodes.mutationOptions({ onError }));
  const removing = useMutation(
    trpc.account.secondFactor.remove.mutationOptions({
      onError,
      onSuccess: () => window.location.assign("/connexion"),
    }),
  );
  if (renewing.isSuccess) {
    return (
      <RecoveryCodes codes={renewing.data.recoveryCodes}>
        <Button
          onClick={() => {
            renewing.reset();
            form.reset();
            router.refresh();
          }}
        >
          J’ai gardé ces codes
        </Button>
      </RecoveryCodes>
    );
  }
  const failure = renewing.error ?? removing.error;
  return (
    <Form form={form} onSubmit={(values) => renewing.mutate(values)}>
      <CallFailure failure={isAboutField(failure) ? null : failure} />
      <PasswordField name="currentPassword" label="Mot de passe actuel" autoComplete="current-password" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary">
          Nouveaux codes de secours
        </Button>
        <Button look="secondary" onClick={form.handleSubmit((values) => removing.mutate(values))}>
          Retirer, pour changer de téléphone
        </Button>
      </div>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { roleLabels } from "@/domain/account/permissions";
import { inviteInput, staffRoles } from "@/domain/account/team-inputs";
import { useTRPC } from "@/trpc/react";
import { isAboutField, showBesideField } from "./refused-field";

const roles = staffRoles.map((role) => ({ value: role, label: roleLabels[role] }));

/** Opens a colleague's account: they receive a link to choose their own password. */
export function InviteForm() {
  const form = useZodForm(inviteInput, { defaultValues: { displayName: "", email: "", role: "AGENT" } });
  const trpc = useTRPC();
  const router = useRouter();
  const inviting = useMutation(
    trpc.admin.team.invite.mutationOptions({
      onSuccess: () => {
        form.reset();
        router.refresh();
      },
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => inviting.mutate(values)}>
      <CallFailure failure={isAboutField(inviting.error) ? null : inviting.error} />
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_1fr_15rem]">
        <TextField name="displayName" label="Prénom et nom" />
        <TextField name="email" label="Adresse e-mail" type="email" inputMode="email" />
        <SelectField name="role" label="Rôle" options={roles} />
      </div>
      <div className="grid sm:justify-start">
        <SubmitButton pending={inviting.isPending}>Inviter</SubmitButton>
      </div>
      {inviting.isSuccess && (
        <Notice tone="success" live>
          <p>
            L’invitation part par e-mail. Identifiant&nbsp;: <strong>{inviting.data.identifier}</strong>. Le lien sert
            une fois, pendant quatorze jours.
          </p>
        </Notice>
      )}
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { roleLabels } from "@/domain/account/permissions";
import { changeRoleInput, staffRoles } from "@/domain/account/team-inputs";
import { useTRPC } from "@/trpc/react";
import type { Colleague } from "./account-rows";

const roles = staffRoles.map((role) => ({ value: role, label: roleLabels[role] }));

export type ColleagueDialogProps = { colleague: Colleague; onDone: () => void };

export function ColleagueDialog({ colleague, onDone }: ColleagueDialogProps) {
  const { id, role, isOwn, state, hasSecondFactor } = colleague;
  const form = useZodForm(changeRoleInput, { defaultValues: { id, role } });
  const router = useRouter();
  const trpc = useTRPC();
  const options = {
    onSuccess: () => {
      onDone();
      router.refresh();
    },
  };
  const changing = useMutation(trpc.admin.team.changeRole.mutationOptions(options));
  const inviting = useMutation(trpc.admin.team.inviteAgain.mutationOptions(options));
  const disabling = useMutation(trpc.admin.team.disable.mutationOptions(options));
  const enabling = useMutation(trpc.admin.team.enable.mutationOptions(options));
  const resetting = useMutation(trpc.admin.team.resetSecondFactor.mutationOptions(options));
  const all = [changing, inviting, disabling, enabling, resetting];
  const failure = all.map(({ error }) => error).find(Boolean) ?? null;
  const isPending = all.some((one) => one.isPending);
  const once = useOnce();

  return (
    <div className="grid gap-5">
      <CallFailure failure={failure} />
      <Form form={form} onSubmit={(values) => changing.mutate(values)}>
        <SelectField name="role" label="Rôle" options={roles} />
        <SubmitButton pending={changing.isPending}>Changer le rôle</SubmitButton>
      </Form>
      <div className="flex flex-wrap gap-3 border-t border-trait pt-5">
        {state === "invited" && (
          <Button look="secondary" aria-disabled={isPending} onClick={() => once(inviting.mutate, { id })}>
            Renvoyer l’invitation
          </Button>
        )}
        {hasSecondFactor && !isOwn && (
          <Button look="secondary" aria-disabled={isPending} onClick={() => once(resetting.mutate, { id })}>
            Remettre la double authentification à zéro
          </Button>
        )}
        {state === "disabled" && (
          <Button look="secondary" aria-disabled={isPending} onClick={() => once(enabling.mutate, { id })}>
            Réactiver le compte
          </Button>
        )}
        {state !== "disabled" && !isOwn && (
          <Button look="danger" aria-disabled={isPending} onClick={() => once(disabling.mutate, { id })}>
            Désactiver le compte
          </Button>
        )}
      </div>
    </div>
  );
}

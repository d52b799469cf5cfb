"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { saveAdultInput } from "@/domain/family/edit-inputs";
import type { PageAdult } from "@/domain/family/family-page";
import { personName } from "@/domain/family/person-name";
import { useTRPC } from "@/trpc/react";
import { accountEmailHint } from "./account-email-hint";
import { AdultFields, emptyAdult } from "./adult-fields";
import { SaveUnlessKnown } from "./known-already";
import { RemoveButton } from "./remove-button";
import { SavingFailure } from "./saving-failure";
import { duplicatesIn, refusedField, useSaving } from "./use-saving";

/** `adult` null: somebody new. */
export type AdultDialogProps = { familyId: string; adult: PageAdult | null };

export function AdultDialog({ familyId, adult }: AdultDialogProps) {
  const name = adult && personName(adult);
  return (
    <DialogButton
      label={adult ? "Modifier" : "Ajouter un responsable"}
      accessibleName={name ? `Modifier ${name}` : undefined}
      title={name ?? "Nouveau responsable"}
      look={adult ? "quiet" : "secondary"}
    >
      {(close) => <AdultForm familyId={familyId} adult={adult} done={close} />}
    </DialogButton>
  );
}

const fields = {
  civility: { label: "Civilité" },
  firstNames: { label: "Prénoms" },
  birthName: { label: "Nom de naissance" },
  usageName: { label: "Nom d’usage" },
  email: { label: "Adresse e-mail" },
  phone: { label: "Téléphone" },
  secondPhone: { label: "Autre téléphone" },
  cityInseeCode: { label: "Code INSEE de la commune" },
  address: { label: "Adresse" },
  legalAuthority: { label: "Exerce l’autorité parentale" },
  payer: { label: "Reçoit et paie les factures" },
};

function AdultForm({ familyId, adult, done }: AdultDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const { account, ...known } = adult
    ? { ...adult, civility: adult.civility ?? ("" as const) }
    : { ...emptyAdult, id: null, version: 1, account: null };
  const saved = { ...known, familyId };
  const form = useZodForm(saveAdultInput, { defaultValues: saved });
  const saving = useMutation(trpc.admin.family.saveAdult.mutationOptions(useSaving(form, done)));
  const removing = useMutation(trpc.admin.family.removeAdult.mutationOptions(useSaving(null, done)));
  const duplicates = duplicatesIn(saving.error);
  const isShownElsewhere = duplicates.length > 0 || refusedField(form.getValues(), saving.error) !== null;
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <SavingFailure failure={isShownElsewhere ? null : saving.error} saved={saved} fields={fields} />
      <CallFailure failure={removing.error} />
      <AdultFields emailHint={accountEmailHint(account?.email ?? null, form.watch("email"))} />
      <SaveUnlessKnown
        familyId={familyId}
        duplicates={duplicates}
        pending={saving.isPending}
        onSomebodyElse={form.handleSubmit((values) => saving.mutate({ ...values, despiteDuplicates: true }))}
        done={done}
      >
        {adult && (
          <RemoveButton
            label="Retirer de la famille"
            consequence={account ? `Son compte « ${account.identifier} » sera fermé.` : undefined}
            pending={removing.isPending}
            onConfirm={() => removing.mutate({ familyId, id: adult.id })}
          />
        )}
      </SaveUnlessKnown>
    </Form>
  );
}

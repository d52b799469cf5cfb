"use client";

import { useMutation } from "@tanstack/react-query";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { saveFamilyInput } from "@/domain/family/edit-inputs";
import type { FamilyPage } from "@/domain/family/family-page";
import { useTRPC } from "@/trpc/react";
import { SavingFailure } from "./saving-failure";
import { useSaving } from "./use-saving";

export type FamilyDialogProps = { family: Pick<FamilyPage, "id" | "version" | "name" | "resident" | "staffNote"> };

export function FamilyDialog({ family }: FamilyDialogProps) {
  return (
    <DialogButton label="Modifier" accessibleName="Modifier la famille" title="Famille">
      {(close) => <FamilyForm family={family} done={close} />}
    </DialogButton>
  );
}

const fields = {
  name: { label: "Nom de la famille" },
  resident: { label: "Habite la commune" },
  staffNote: { label: "Note du service" },
};

function FamilyForm({ family, done }: FamilyDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const { id: familyId, version, name, resident, staffNote } = family;
  const saved = { familyId, version, name, resident, staffNote };
  const form = useZodForm(saveFamilyInput, { defaultValues: saved });
  const saving = useMutation(trpc.admin.family.save.mutationOptions(useSaving(form, done)));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <SavingFailure failure={saving.error} saved={saved} fields={fields} />
      <TextField name="name" label="Nom de la famille" />
      <CheckboxField name="resident" label="Habite la commune" />
      <TextareaField
        name="staffNote"
        label="Note du service"
        hint="La famille ne la voit jamais sur le portail, mais peut demander à la lire."
        optional
      />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

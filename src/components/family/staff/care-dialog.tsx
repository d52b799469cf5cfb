"use client";

import { useMutation } from "@tanstack/react-query";
import { CheckboxField } from "@/components/form/checkbox-field";
import { CheckboxListField } from "@/components/form/checkbox-list-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { allergenList, allergens, isAllergen } from "@/domain/family/allergen";
import { dietName, diets } from "@/domain/family/diet";
import { saveCareInput } from "@/domain/family/edit-inputs";
import type { ChildCare } from "@/domain/family/family-page";
import { useTRPC } from "@/trpc/react";
import { SavingFailure } from "./saving-failure";
import { useSaving } from "./use-saving";

export type CareDialogProps = {
  familyId: string;
  child: { id: string; version: number; name: string };
  care: ChildCare;
};

const consents = [
  { value: "unknown", label: "Non renseigné" },
  { value: "granted", label: "Accepté" },
  { value: "refused", label: "Refusé" },
];

export function CareDialog({ familyId, child, care }: CareDialogProps) {
  return (
    <DialogButton
      label="Repas et sortie"
      accessibleName={`Repas et sortie de ${child.name}`}
      title={`Repas et sortie de ${child.name}`}
      look="quiet"
    >
      {(close) => <CareForm familyId={familyId} child={child} care={care} done={close} />}
    </DialogButton>
  );
}

const fields = {
  diet: { label: "Repas", words: (diet: ChildCare["diet"]) => dietName(diet) },
  allergens: {
    label: "Allergies signalées",
    words: (codes: string[]) => (codes.length > 0 ? allergenList(codes) : "aucune"),
  },
  hasPai: { label: "PAI" },
  paiUntil: { label: "PAI valable jusqu’au" },
  mayLeaveAlone: { label: "Peut partir sans adulte" },
  imageConsent: {
    label: "Droit à l’image",
    words: (consent: string) => consents.find(({ value }) => value === consent)?.label ?? "",
  },
};

function CareForm({ familyId, child, care, done }: CareDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const { hasHealthNote: _, paiUntil, ...known } = care;
  const saved = {
    ...known,
    allergens: known.allergens.filter(isAllergen),
    paiUntil: paiUntil ?? "",
    familyId,
    childId: child.id,
    version: child.version,
  };
  const form = useZodForm(saveCareInput, { defaultValues: saved });
  const saving = useMutation(trpc.admin.child.saveCare.mutationOptions(useSaving(form, done)));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <SavingFailure failure={saving.error} saved={saved} fields={fields} />
      <SelectField name="diet" label="Repas" options={diets.map((diet) => ({ value: diet, label: dietName(diet) }))} />
      <CheckboxListField
        name="allergens"
        label="Allergies signalées"
        options={allergens.map((allergen) => ({ value: allergen, label: allergenList([allergen]) }))}
      />
      <div>
        <CheckboxField name="hasPai" label="A un projet d’accueil individualisé (PAI)" />
        <TextField name="paiUntil" label="PAI valable jusqu’au" type="date" optional />
      </div>
      <CheckboxField name="mayLeaveAlone" label="Peut partir sans adulte" />
      <SelectField name="imageConsent" label="Droit à l’image" options={consents} />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

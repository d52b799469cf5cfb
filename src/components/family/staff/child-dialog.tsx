"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { saveChildInput } from "@/domain/family/edit-inputs";
import type { PageChild } from "@/domain/family/family-page";
import { personName } from "@/domain/family/person-name";
import { useTRPC } from "@/trpc/react";
import { ChildFields, type ClassChoices, emptyChild } from "./child-fields";
import { refusedField, useSaving } from "./use-saving";

/** `child` null: somebody new. */
export type ChildDialogProps = { familyId: string; child: PageChild | null; choices: ClassChoices };

export function ChildDialog({ familyId, child, choices }: ChildDialogProps) {
  const name = child && personName(child);
  return (
    <DialogButton
      label={child ? "Identité et classe" : "Ajouter un enfant"}
      accessibleName={name ? `Identité et classe de ${name}` : undefined}
      title={name ?? "Nouvel enfant"}
      look={child ? "quiet" : "secondary"}
    >
      {(close) => <ChildForm familyId={familyId} child={child} choices={choices} done={close} />}
    </DialogButton>
  );
}

function ChildForm({ familyId, child, choices, done }: ChildDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const form = useZodForm(saveChildInput, { defaultValues: { ...valuesOf(child, choices), familyId } });
  const saving = useMutation(trpc.admin.child.save.mutationOptions(useSaving(form, done)));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <CallFailure failure={refusedField(form.getValues(), saving.error) ? null : saving.error} />
      <ChildFields choices={choices} />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

function valuesOf(child: PageChild | null, choices: ClassChoices) {
  if (!child) return { ...emptyChild(choices), id: null, version: 1 };
  const { id, version, birthName, usageName, firstNames, birthDay, enrolments } = child;
  const [year] = choices.schoolYears;
  const known = enrolments.find(({ schoolYearId }) => schoolYearId === year?.id);
  const enrolment = year ? { schoolYearId: year.id, classId: known?.classId ?? ("" as const) } : null;
  return { id, version, birthName, usageName, firstNames, birthDay, enrolment };
}

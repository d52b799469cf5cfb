"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { saveChildInput } from "@/domain/family/edit-inputs";
import type { PageChild } from "@/domain/family/family-page";
import { personName } from "@/domain/family/person-name";
import { useTRPC } from "@/trpc/react";
import { ChildFields, type ClassChoices, emptyChild } from "./child-fields";
import { SaveUnlessKnown } from "./known-already";
import { knownEnrolment } from "./known-enrolment";
import { RemoveButton } from "./remove-button";
import { SavingFailure } from "./saving-failure";
import { duplicatesIn, refusedField, useSaving } from "./use-saving";

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
  const opened = { ...valuesOf(child, choices), familyId };
  const form = useZodForm(saveChildInput, { defaultValues: opened });
  const year = form.watch("enrolment.schoolYearId");
  // A colleague's change is told for the year on the screen.
  const saved = child && year ? { ...opened, enrolment: knownEnrolment(child, year) } : opened;
  const saving = useMutation(trpc.admin.child.save.mutationOptions(useSaving(form, done)));
  const removing = useMutation(trpc.admin.child.remove.mutationOptions(useSaving(null, done)));
  const duplicates = duplicatesIn(saving.error);
  const isShownElsewhere = duplicates.length > 0 || refusedField(form.getValues(), saving.error) !== null;
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <SavingFailure failure={isShownElsewhere ? null : saving.error} saved={saved} fields={fieldsIn(choices)} />
      <CallFailure failure={removing.error} />
      <ChildFields
        choices={choices}
        onYear={(id) => child && form.resetField("enrolment", { defaultValue: knownEnrolment(child, id) })}
      />
      <SaveUnlessKnown
        familyId={familyId}
        duplicates={duplicates}
        pending={saving.isPending}
        onSomebodyElse={form.handleSubmit((values) => saving.mutate({ ...values, despiteDuplicates: true }))}
        done={done}
      >
        {child && (
          <RemoveButton
            label="Supprimer cette fiche, faite par erreur"
            pending={removing.isPending}
            onConfirm={() => removing.mutate({ familyId, id: child.id })}
          />
        )}
      </SaveUnlessKnown>
    </Form>
  );
}

function fieldsIn({ classes }: ClassChoices) {
  return {
    firstNames: { label: "Prénoms" },
    birthName: { label: "Nom de naissance" },
    usageName: { label: "Nom d’usage" },
    birthDay: { label: "Date de naissance", words: (day: IsoDate) => frenchDayWithYear(day) },
    enrolment: {
      label: "Classe",
      words: (enrolment: { classId: string } | null) =>
        classes.find(({ id }) => id === enrolment?.classId)?.name ?? "aucune",
    },
  };
}

function valuesOf(child: PageChild | null, choices: ClassChoices) {
  if (!child) return { ...emptyChild(choices), id: null, version: 1 };
  const { id, version, birthName, usageName, firstNames, birthDay, enrolments } = child;
  const [year] = choices.schoolYears;
  const enrolment = year ? knownEnrolment({ enrolments }, year.id) : null;
  return { id, version, birthName, usageName, firstNames, birthDay, enrolment };
}

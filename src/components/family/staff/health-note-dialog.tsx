"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextareaField } from "@/components/form/textarea-field";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { type SaveHealthNoteInput, saveHealthNoteInput } from "@/domain/family/edit-inputs";
import { useTRPC } from "@/trpc/react";
import { HealthNoteChanged } from "./health-note-changed";
import { useSaving } from "./use-saving";

export type HealthNoteDialogProps = {
  familyId: string;
  child: { id: string; version: number; name: string };
  hasNote: boolean;
};

/** Opening the dialog reads nothing: reading is a second press, written down with who did it. */
export function HealthNoteDialog({ familyId, child, hasNote }: HealthNoteDialogProps) {
  return (
    <DialogButton
      label={hasNote ? "Note de santé" : "Ajouter une note de santé"}
      accessibleName={`Note de santé de ${child.name}`}
      title={`Note de santé de ${child.name}`}
      look="quiet"
    >
      {(close) => <HealthNote familyId={familyId} child={child} hasNote={hasNote} done={close} />}
    </DialogButton>
  );
}

function HealthNote({ familyId, child, hasNote, done }: HealthNoteDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const once = useOnce();
  const reading = useMutation(trpc.admin.child.readHealthNote.mutationOptions());
  const asked = { familyId, childId: child.id };
  // A note that a colleague adds meanwhile takes nothing typed here away.
  const [isTyped, setTyped] = useState(false);
  const onTyped = useCallback(() => setTyped(true), []);
  if (hasNote && !isTyped && !reading.isSuccess) {
    return (
      <div className="grid justify-items-start gap-4">
        <CallFailure failure={reading.error} />
        <p>La lecture de cette note est enregistrée dans l’historique, avec votre nom.</p>
        <Button aria-disabled={reading.isPending} onClick={() => once(reading.mutate, asked)}>
          Lire la note
        </Button>
      </div>
    );
  }
  const known = reading.data ?? { note: "", version: child.version };
  return <NoteForm {...asked} {...known} onTyped={onTyped} done={done} />;
}

type NoteFormProps = SaveHealthNoteInput & { onTyped: () => void; done: () => void };

function NoteForm({ onTyped, done, ...known }: NoteFormProps) {
  const trpc = useTRPC();
  const form = useZodForm(saveHealthNoteInput, { defaultValues: known });
  const { isDirty } = form.formState;
  useEffect(() => {
    if (isDirty) onTyped();
  }, [isDirty, onTyped]);
  const saving = useMutation(trpc.admin.child.saveHealthNote.mutationOptions(useSaving(form, done)));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      {saving.error?.data?.refusal?.code === "CHANGED_MEANWHILE" ? (
        <HealthNoteChanged familyId={known.familyId} childId={known.childId} />
      ) : (
        <CallFailure failure={saving.error} />
      )}
      <TextareaField
        name="note"
        label="Ce que les équipes doivent savoir"
        hint="Conservée chiffrée. Seulement l’utile : gestes, médicaments, qui prévenir."
        rows={8}
        optional
      />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

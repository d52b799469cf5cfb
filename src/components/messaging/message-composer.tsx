"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { namedClasses } from "@/domain/calendar/named-classes";
import { type FamilyMessageInput, familyMessageInput } from "@/domain/messaging/message-input";
import { useTRPCClient } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { MessagePreview } from "./message-preview";
import type { WrittenMessage } from "./written-message";

export type MessageComposerProps = {
  choices: RouterOutputs["admin"]["message"]["choices"];
};

/** Whom to write to and what; then the message as it will be read, and to how many, before it leaves. */
export function MessageComposer({ choices }: MessageComposerProps) {
  const { schools, classes, services } = choices;
  const client = useTRPCClient();
  const [written, setWritten] = useState<WrittenMessage | null>(null);
  const preview = useMutation<WrittenMessage, FailedCall, FamilyMessageInput>({
    mutationFn: async (input) => ({ input, preview: await client.admin.message.preview.query(input) }),
    onSuccess: setWritten,
  });
  const form = useZodForm(familyMessageInput, {
    defaultValues: { schoolId: "", classId: "", serviceId: "", day: "", subject: "", text: "" },
  });
  const schoolId = useWatch({ control: form.control, name: "schoolId" });
  if (written) return <MessagePreview written={written} onChange={() => setWritten(null)} />;

  const schoolName = new Map(schools.map(({ id, name }) => [id, name]));
  const shownClasses = namedClasses(
    classes
      .filter((one) => !schoolId || one.schoolId === schoolId)
      .map((one) => ({ ...one, schoolName: schoolName.get(one.schoolId) ?? "" })),
  );
  return (
    <Form form={form} onSubmit={(input) => preview.mutate(input)} className="max-w-3xl">
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="mb-2 font-bold">À quelles familles ? Chaque choix restreint les autres.</legend>
        <SelectField name="schoolId" label="École" options={options("Toutes les écoles", schools)} />
        <SelectField name="classId" label="Classe" options={options("Toutes les classes", shownClasses)} />
        <SelectField
          name="serviceId"
          label="Service"
          hint="Enfants inscrits ces trente derniers jours ou à venir."
          options={options("Tous les services", services)}
        />
        <TextField name="day" label="Jour" type="date" optional hint="Seulement les enfants inscrits ce jour-là." />
      </fieldset>
      <TextField name="subject" label="Objet" />
      <TextareaField
        name="text"
        label="Message"
        rows={10}
        hint="« Bonjour », le nom de la commune et le téléphone du service s’ajoutent d’eux-mêmes."
      />
      <CallFailure failure={preview.error} />
      <div>
        <SubmitButton pending={preview.isPending}>Voir le message et les destinataires</SubmitButton>
      </div>
    </Form>
  );
}

function options(none: string, known: { id: string; name: string }[]) {
  return [{ value: "", label: none }, ...known.map(({ id, name }) => ({ value: id, label: name }))];
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { schoolBreakInput } from "@/domain/calendar/inputs";
import { useTRPC } from "@/trpc/react";

export type SchoolBreakFormProps = {
  schoolBreak: { id: string | null; label: string; from: string; to: string };
  onDone: () => void;
};

export function SchoolBreakForm({ schoolBreak, onDone }: SchoolBreakFormProps) {
  const form = useZodForm(schoolBreakInput, { defaultValues: schoolBreak });
  const trpc = useTRPC();
  const router = useRouter();
  const done = {
    onSuccess: () => {
      router.refresh();
      onDone();
    },
  };
  const saving = useMutation(trpc.admin.calendar.saveBreak.mutationOptions(done));
  const removing = useMutation(trpc.admin.calendar.removeBreak.mutationOptions(done));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <TextField name="label" label="Nom" hint="Par exemple Vacances d’hiver, Pont de l’Ascension." />
      <TextField name="from" label="Premier jour sans classe" type="date" />
      <TextField
        name="to"
        label="Dernier jour sans classe"
        type="date"
        optional
        hint="Laissez vide tant que la reprise n’est pas publiée."
      />
      <CallFailure failure={saving.error ?? removing.error} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
        {schoolBreak.id !== null && (
          <Button look="danger" onClick={() => schoolBreak.id && removing.mutate({ id: schoolBreak.id })}>
            Supprimer
          </Button>
        )}
      </div>
    </Form>
  );
}

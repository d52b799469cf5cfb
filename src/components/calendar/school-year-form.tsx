"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { schoolYearInput } from "@/domain/calendar/inputs";
import { useTRPC } from "@/trpc/react";

export type SchoolYearFormProps = {
  year: { id: string | null; label: string; firstDay: string; lastDay: string };
  /** Nobody is enrolled: it can be taken back. */
  isEmpty: boolean;
  onDone: () => void;
};

export function SchoolYearForm({ year, isEmpty, onDone }: SchoolYearFormProps) {
  const form = useZodForm(schoolYearInput, { defaultValues: year });
  const trpc = useTRPC();
  const router = useRouter();
  const done = {
    onSuccess: () => {
      router.refresh();
      onDone();
    },
  };
  const saving = useMutation(trpc.admin.calendar.saveYear.mutationOptions(done));
  const removing = useMutation(trpc.admin.calendar.removeYear.mutationOptions(done));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <TextField name="label" label="Nom" hint="Par exemple 2027-2028." />
      <TextField name="firstDay" label="Rentrée des élèves" type="date" />
      <TextField name="lastDay" label="Dernier jour de classe" type="date" />
      <CallFailure failure={saving.error ?? removing.error} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
        {isEmpty && year.id !== null && (
          <Button look="danger" onClick={() => year.id && removing.mutate({ id: year.id })}>
            Supprimer cette année
          </Button>
        )}
      </div>
    </Form>
  );
}

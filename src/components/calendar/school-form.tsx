"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { schoolInput } from "@/domain/calendar/inputs";
import { useTRPC } from "@/trpc/react";

export type SchoolFormProps = { school: { id: string | null; name: string }; onDone: () => void };

export function SchoolForm({ school, onDone }: SchoolFormProps) {
  const form = useZodForm(schoolInput, { defaultValues: school });
  const trpc = useTRPC();
  const router = useRouter();
  const saving = useMutation(
    trpc.admin.school.save.mutationOptions({
      onSuccess: () => {
        router.refresh();
        onDone();
      },
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <TextField name="name" label="Nom de l’école" />
      <CallFailure failure={saving.error} />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { type RegieInput, regieInput } from "@/domain/billing/regie-input";
import { useTRPC } from "@/trpc/react";

export type RegieFormProps = { regie: RegieInput; onDone: () => void };

export function RegieForm({ regie, onDone }: RegieFormProps) {
  const form = useZodForm(regieInput, { defaultValues: regie });
  const trpc = useTRPC();
  const router = useRouter();
  const saving = useMutation(
    trpc.admin.regie.save.mutationOptions({
      onSuccess: () => {
        router.refresh();
        onDone();
      },
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <TextField name="code" label="Code" inputMode="numeric" hint="Deux chiffres, au début des numéros de facture." />
      <TextField name="name" label="Nom" hint="Par exemple Régie de la cantine." />
      <TextField name="chequeWording" label="Ordre des chèques" />
      <CallFailure failure={saving.error} />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { updateServiceInput } from "@/domain/booking/service-inputs";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { ServiceFields, type ServiceFieldsProps } from "./service-fields";

export type ServiceUpdateFormProps = ServiceFieldsProps & {
  service: NonNullable<RouterOutputs["admin"]["service"]["read"]>["service"];
};

export function ServiceUpdateForm({ service, offer }: ServiceUpdateFormProps) {
  const form = useZodForm(updateServiceInput, { defaultValues: service });
  const trpc = useTRPC();
  const router = useRouter();
  const saving = useMutation(trpc.admin.service.update.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)} className="max-w-3xl">
      <ServiceFields offer={offer} />
      <CallFailure failure={saving.error} />
      <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
      {saving.isSuccess && !saving.isPending && (
        <Notice tone="success" live>
          <p>Le service est à jour.</p>
        </Notice>
      )}
    </Form>
  );
}

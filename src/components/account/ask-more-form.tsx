"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextareaField } from "@/components/form/textarea-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { askMoreInput } from "@/domain/account/request-decision-input";
import { useTRPC } from "@/trpc/react";

export type AskMoreFormProps = { requestId: string };

/** A question; the family answers by correcting its form. */
export function AskMoreForm({ requestId }: AskMoreFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const asking = useMutation(trpc.admin.request.askMore.mutationOptions({ onSuccess: () => router.refresh() }));
  const form = useZodForm(askMoreInput, { defaultValues: { id: requestId, question: "" } });
  return (
    <Form form={form} onSubmit={(values) => asking.mutate(values)} className="max-w-lg">
      <TextareaField
        name="question"
        label="Votre question"
        hint="Elle part par e-mail avec un lien : la famille corrige sa demande et la renvoie, sous trente jours."
      />
      <CallFailure failure={asking.error} />
      <SubmitButton pending={asking.isPending}>Envoyer la question</SubmitButton>
    </Form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextareaField } from "@/components/form/textarea-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { refuseRequestInput } from "@/domain/account/request-decision-input";
import { useTRPC } from "@/trpc/react";

export type RefuseRequestFormProps = { requestId: string };

/** A refusal always says why: the family reads it as it is written here. */
export function RefuseRequestForm({ requestId }: RefuseRequestFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const refusing = useMutation(trpc.admin.request.refuse.mutationOptions({ onSuccess: () => router.refresh() }));
  const form = useZodForm(refuseRequestInput, { defaultValues: { id: requestId, reason: "" } });
  return (
    <Form form={form} onSubmit={(values) => refusing.mutate(values)} className="max-w-lg">
      <TextareaField name="reason" label="Raison du refus" hint="La famille la reçoit par e-mail, telle quelle." />
      <CallFailure failure={refusing.error} />
      <SubmitButton pending={refusing.isPending}>Refuser la demande</SubmitButton>
    </Form>
  );
}

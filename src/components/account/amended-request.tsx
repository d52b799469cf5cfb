"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useZodForm } from "@/components/form/use-zod-form";
import { type AccountRequestForm, accountRequestOn } from "@/domain/account/request-input";
import { useTRPC } from "@/trpc/react";
import { RequestForm } from "./request-form";
import { showRefusedPart } from "./request-refused-part";
import type { RequestOffer } from "./request-steps";

export type AmendedRequestProps = { token: string; offer: RequestOffer; request: AccountRequestForm };

/** The family answers the mairie's question by correcting its own request. */
export function AmendedRequest({ token, offer, request }: AmendedRequestProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useZodForm(accountRequestOn(offer.today), { defaultValues: request });
  const sending = useMutation(
    trpc.public.request.amend.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: (failure) => showRefusedPart(form, failure),
    }),
  );
  return (
    <RequestForm
      form={form}
      offer={offer}
      confirmedEmail={request.adults[0].email ?? ""}
      sending={sending}
      onSend={(amended) => sending.mutate({ token, request: amended })}
    />
  );
}

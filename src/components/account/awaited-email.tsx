"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { useTRPC } from "@/trpc/react";

export type AwaitedEmailProps = { email: string };

/** The address that waits for its link to be opened: the message may be lost, the address may be wrong. */
export function AwaitedEmail({ email }: AwaitedEmailProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const sending = useMutation(trpc.account.changeEmailAgain.mutationOptions());
  const cancelling = useMutation(trpc.account.cancelEmailChange.mutationOptions({ onSuccess: () => router.refresh() }));
  const isBusy = sending.isPending || cancelling.isPending;
  return (
    <div className="mt-1">
      <p>
        En attente de confirmation&nbsp;: <EmailText address={email} />
      </p>
      <div className="flex flex-wrap gap-x-4">
        <Button look="quiet" aria-disabled={isBusy} onClick={() => isBusy || sending.mutate()}>
          Renvoyer le lien
        </Button>
        <Button look="quiet" aria-disabled={isBusy} onClick={() => isBusy || cancelling.mutate()}>
          Abandonner ce changement
        </Button>
      </div>
      <p role="status" className="text-sm">
        {sending.isSuccess ? "Un nouveau lien part à cette adresse. Seul le dernier reçu compte." : ""}
      </p>
      <CallFailure failure={sending.error ?? cancelling.error} />
    </div>
  );
}

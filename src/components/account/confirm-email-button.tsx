"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";

export type ConfirmEmailButtonProps = { token: string };

/** One press confirms the address: opening the link alone does nothing, since mail scanners open links. */
export function ConfirmEmailButton({ token }: ConfirmEmailButtonProps) {
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const confirming = useMutation(trpc.public.account.confirmEmail.mutationOptions());
  if (confirming.isSuccess) {
    return (
      <Notice tone="success" title="Adresse confirmée" live>
        <p>
          Les messages du portail arrivent maintenant à <EmailText address={confirming.data.email} />.{" "}
          <Link href="/" className="underline">
            Aller sur le portail
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-4">
      <CallFailure failure={confirming.error} />
      <Button
        className="min-h-12"
        aria-disabled={confirming.isPending}
        onClick={() => once(confirming.mutate, { token })}
      >
        Confirmer cette adresse
      </Button>
    </div>
  );
}

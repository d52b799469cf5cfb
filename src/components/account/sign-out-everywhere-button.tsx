"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";

/** Ends every other session of this account; this one stays. */
export function SignOutEverywhereButton() {
  const trpc = useTRPC();
  const once = useOnce();
  const ending = useMutation(trpc.account.signOutEverywhere.mutationOptions());
  return (
    <div className="grid justify-items-start gap-3">
      <CallFailure failure={ending.error} />
      {ending.isSuccess && (
        <Notice tone="success" live>
          <p>Tous les autres appareils sont déconnectés.</p>
        </Notice>
      )}
      <Button look="secondary" aria-disabled={ending.isPending} onClick={() => once(ending.mutate, undefined)}>
        Déconnecter les autres appareils
      </Button>
    </div>
  );
}

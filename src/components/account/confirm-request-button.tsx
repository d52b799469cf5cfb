"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";

export type ConfirmRequestButtonProps = { token: string };

/** One press hands the request over: opening the link alone does nothing, since mail scanners open links. */
export function ConfirmRequestButton({ token }: ConfirmRequestButtonProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce({ leaves: true });
  const confirming = useMutation(trpc.public.request.confirm.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <div className="grid gap-4">
      <CallFailure failure={confirming.error} />
      <Button
        className="min-h-12"
        aria-disabled={confirming.isPending}
        onClick={() => once(confirming.mutate, { token })}
      >
        Confirmer ma demande
      </Button>
    </div>
  );
}

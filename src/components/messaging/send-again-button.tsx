"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";

export type SendAgainButtonProps = { id: string };

export function SendAgainButton({ id }: SendAgainButtonProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const once = useOnce();
  const sending = useMutation(trpc.admin.email.sendAgain.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <div className="grid justify-items-start gap-3">
      <CallFailure failure={sending.error} />
      <Button aria-disabled={sending.isPending} onClick={() => once(sending.mutate, { id })}>
        Renvoyer
      </Button>
    </div>
  );
}

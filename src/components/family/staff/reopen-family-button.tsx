"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import { useSaving } from "./use-saving";

export type ReopenFamilyButtonProps = { familyId: string };

export function ReopenFamilyButton({ familyId }: ReopenFamilyButtonProps) {
  const trpc = useTRPC();
  const reopening = useMutation(trpc.admin.family.reopen.mutationOptions(useSaving(null, () => {})));
  return (
    <div className="grid gap-2">
      <CallFailure failure={reopening.error} />
      <Button
        look="secondary"
        aria-disabled={reopening.isPending}
        onClick={() => reopening.isPending || reopening.mutate({ familyId })}
      >
        Rouvrir le dossier
      </Button>
    </div>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import { useSaving } from "./use-saving";

export type ReopenFamilyButtonProps = { familyId: string };

export function ReopenFamilyButton({ familyId }: ReopenFamilyButtonProps) {
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const reopening = useMutation(trpc.admin.family.reopen.mutationOptions(useSaving(null, () => {})));
  return (
    <div className="grid gap-2">
      <CallFailure failure={reopening.error} />
      <Button look="secondary" aria-disabled={reopening.isPending} onClick={() => once(reopening.mutate, { familyId })}>
        Rouvrir le dossier
      </Button>
    </div>
  );
}

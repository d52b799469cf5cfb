"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import { RemoveButton } from "./remove-button";
import { useSaving } from "./use-saving";

export type HouseholdButtonProps = { childId: string; familyId: string; familyName: string };

/** The child belongs to that family too. */
export function AddHouseholdButton({ childId, familyId, familyName }: HouseholdButtonProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const adding = useMutation(
    trpc.admin.child.addHousehold.mutationOptions({ onSuccess: () => router.replace("?", { scroll: false }) }),
  );
  return (
    <div className="grid gap-2">
      <CallFailure failure={adding.error} />
      <Button
        look="secondary"
        aria-label={`Rattacher à la famille ${familyName}`}
        aria-disabled={adding.isPending}
        onClick={() => once(adding.mutate, { childId, familyId })}
      >
        Rattacher
      </Button>
    </div>
  );
}

/** The child leaves that family. */
export function RemoveHouseholdButton({ childId, familyId, familyName }: HouseholdButtonProps) {
  const trpc = useTRPC();
  const removing = useMutation(trpc.admin.child.removeHousehold.mutationOptions(useSaving(null, () => {})));
  return (
    <div className="grid gap-2">
      <CallFailure failure={removing.error} />
      <RemoveButton
        label={`Retirer de la famille ${familyName}`}
        pending={removing.isPending}
        onConfirm={() => removing.mutate({ childId, familyId })}
      />
    </div>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { useTRPC } from "@/trpc/react";
import { RemoveButton } from "./remove-button";
import { useSaving } from "./use-saving";

export type UndoMergeButtonProps = { auditId: string };

/** Makes two families again of two that were merged. */
export function UndoMergeButton({ auditId }: UndoMergeButtonProps) {
  const trpc = useTRPC();
  const undoing = useMutation(trpc.admin.family.undoMerge.mutationOptions(useSaving(null, () => {})));
  return (
    <div className="grid justify-items-start gap-2">
      <CallFailure failure={undoing.error} />
      <RemoveButton
        label="Annuler la fusion"
        pending={undoing.isPending}
        onConfirm={() => undoing.mutate({ auditId })}
      />
    </div>
  );
}

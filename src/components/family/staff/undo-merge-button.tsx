"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { useTRPC } from "@/trpc/react";
import { counted } from "./counted";
import { useSaving } from "./use-saving";

export type UndoMergeButtonProps = { auditId: string };

/** Makes two families again of two that were merged: what it changes, in numbers, before it is done. */
export function UndoMergeButton({ auditId }: UndoMergeButtonProps) {
  return (
    <DialogButton label="Annuler la fusion" title="Annuler la fusion" look="quiet">
      {(close) => <Undoing auditId={auditId} done={close} />}
    </DialogButton>
  );
}

function Undoing({ auditId, done }: UndoMergeButtonProps & { done: () => void }) {
  const trpc = useTRPC();
  const preview = useQuery(trpc.admin.family.undoMergePreview.queryOptions({ auditId }));
  const once = useOnce({ leaves: true });
  const undoing = useMutation(trpc.admin.family.undoMerge.mutationOptions(useSaving(null, done)));
  if (preview.error) return <CallFailure failure={preview.error} />;
  if (!preview.data) return <p role="status">Calcul de ce qui change…</p>;
  const { family, children, bookingsSince, waiting, lost } = preview.data;
  return (
    <div className="grid gap-4">
      <CallFailure failure={undoing.error} />
      <p>
        La famille {family.name} (n°&nbsp;{family.number}) retrouve ce qu’elle avait
        {children.length > 0 && (
          <>
            {" "}
            et ses enfants&nbsp;: <strong>{children.join(", ")}</strong>
          </>
        )}
        .
      </p>
      <ul className="list-disc pl-5">
        <li>
          {bookingsSince === 0
            ? "Aucune inscription n’a été faite pour eux depuis la fusion."
            : `${counted(bookingsSince, "inscription faite depuis la fusion suit", "inscriptions faites depuis la fusion suivent")} leur enfant.`}
        </li>
        {waiting > 0 && (
          <li>
            {counted(
              waiting,
              "inscription annulée par la fusion revient",
              "inscriptions annulées par la fusion reviennent",
            )}{" "}
            en liste d’attente.
          </li>
        )}
        {lost > 0 && (
          <li>
            {counted(
              lost,
              "inscription annulée par la fusion ne revient",
              "inscriptions annulées par la fusion ne reviennent",
            )}{" "}
            pas&nbsp;: le jour est complet et passé, ou fermé.
          </li>
        )}
      </ul>
      <Button look="danger" aria-disabled={undoing.isPending} onClick={() => once(undoing.mutate, { auditId })}>
        Annuler la fusion
      </Button>
    </div>
  );
}

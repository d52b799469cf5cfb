"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { useTRPC } from "@/trpc/react";
import { counted } from "./counted";
import { useSaving } from "./use-saving";

export type CloseFamilyDialogProps = { familyId: string };

/** The family moved away: what it ends, in numbers, before it is done. */
export function CloseFamilyDialog({ familyId }: CloseFamilyDialogProps) {
  return (
    <DialogButton label="Fermer le dossier" title="Fermer le dossier de la famille">
      {(close) => <Closing familyId={familyId} done={close} />}
    </DialogButton>
  );
}

function Closing({ familyId, done }: { familyId: string; done: () => void }) {
  const trpc = useTRPC();
  const preview = useQuery(trpc.admin.family.closingPreview.queryOptions({ familyId }));
  const once = useOnce({ leaves: true });
  const closing = useMutation(trpc.admin.family.close.mutationOptions(useSaving(null, done)));
  if (preview.error) return <CallFailure failure={preview.error} />;
  if (!preview.data) return <p role="status">Calcul de ce qui change…</p>;
  const { bookings, accounts } = preview.data;
  return (
    <div className="grid gap-4">
      <CallFailure failure={closing.error} />
      <p>À partir de maintenant&nbsp;:</p>
      <ul className="list-disc pl-5">
        <li>
          {bookings === 0
            ? "aucune inscription à venir n’est à annuler"
            : `${counted(bookings, "inscription à venir annulée", "inscriptions à venir annulées")}`}{" "}
          ;
        </li>
        <li>
          {accounts === 0 ? "aucun compte à désactiver" : counted(accounts, "compte désactivé", "comptes désactivés")}.
        </li>
      </ul>
      <p>Le dossier, les présences et l’historique sont conservés. Vous pourrez le rouvrir.</p>
      <Button look="danger" aria-disabled={closing.isPending} onClick={() => once(closing.mutate, { familyId })}>
        Fermer le dossier
      </Button>
    </div>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./day-words";

export type ReservationUndoButtonProps = { id: string; title: string };

type Numbers = RouterOutputs["admin"]["booking"]["previewUndo"];

/** Brings bookings back to what they were, after saying how many. */
export function ReservationUndoButton({ id, title }: ReservationUndoButtonProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const preview = useMutation<Numbers, FailedCall>({
    mutationFn: () => client.admin.booking.previewUndo.query({ id }),
  });
  const once = useOnce({ leaves: true });
  const undo = useMutation(
    trpc.admin.booking.undoBatch.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        router.refresh();
      },
    }),
  );
  const numbers = preview.data;
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setOpen(true);
          preview.mutate();
        }}
      >
        Défaire<span className="sr-only"> : {title}</span>
      </Button>
      <Dialog title="Défaire ce changement" open={open} onClose={() => setOpen(false)}>
        <div className="grid gap-4">
          <p>{title}</p>
          {preview.isPending && <p role="status">Calcul de ce qui va changer…</p>}
          {numbers && (
            <ul role="status" className="grid list-disc gap-1 pl-5">
              {sentences(numbers).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <CallFailure failure={preview.error ?? undo.error} />
          <div className="flex flex-wrap gap-3">
            {numbers && (
              <Button aria-disabled={undo.isPending} onClick={() => once(undo.mutate, { id })}>
                Défaire
              </Button>
            )}
            <Button look="secondary" onClick={() => setOpen(false)}>
              Ne rien changer
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function sentences({ restored, touched, full, closed }: Numbers): string[] {
  const back = restored > 1 ? "redeviennent comme avant" : "redevient comme avant";
  return [
    `${counted(restored, "inscription")} ${back}`,
    touched > 0 ? `${touched} changées depuis par une famille ou la mairie : elles restent ainsi` : null,
    full > 0 ? `${full} dont la place a été donnée depuis : elles restent annulées` : null,
    closed > 0 ? `${closed} dont le jour est fermé maintenant : elles restent annulées` : null,
  ].filter((sentence) => sentence !== null);
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import type { AskedBatch } from "./asked-batch";
import { counted } from "./day-words";
import { ReservationBatchNumbers } from "./reservation-batch-numbers";

export type ReservationBatchDialogProps = {
  asked: AskedBatch;
  choices: RouterOutputs["admin"]["booking"]["choices"];
  onClose: () => void;
};

/** The effect in numbers, then the act, then what came of it. */
export function ReservationBatchDialog({ asked, choices, onClose }: ReservationBatchDialogProps) {
  const { input, preview } = asked;
  const router = useRouter();
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const make = useMutation(trpc.admin.booking.makeBatch.mutationOptions({ onSuccess: () => router.refresh() }));
  const verb = input.action === "cancel" ? "Annuler" : "Inscrire";
  const title = `${verb} : ${nameOf(choices.services, input.serviceId)}, ${
    input.classId ? nameOf(choices.classes, input.classId) : nameOf(choices.schools, input.schoolId)
  }`;
  const made = make.data;
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="grid gap-4">
        {made ? (
          <>
            <Notice
              tone="success"
              live
              title={`${counted(made.changed, "inscription")} ${made.changed > 1 ? "changées" : "changée"}`}
            >
              <p>
                {counted(made.children, "enfant")}, {counted(made.families, "famille")}.{" "}
                {input.tellFamilies && `${counted(made.emails, "e-mail")} en cours d’envoi.`}
              </p>
            </Notice>
            <p>Ce changement peut être défait dans la liste ci-dessous.</p>
            <Button onClick={onClose} className="justify-self-start">
              Terminer
            </Button>
          </>
        ) : (
          <>
            <ReservationBatchNumbers preview={preview} input={input} />
            <CallFailure failure={make.error} />
            <div className="flex flex-wrap gap-3">
              {preview.changes > 0 && (
                <Button
                  look={input.action === "cancel" ? "danger" : "primary"}
                  aria-disabled={make.isPending}
                  onClick={() => once(make.mutate, input)}
                >
                  {verb} {counted(preview.changes, "inscription")}
                </Button>
              )}
              <Button look="secondary" onClick={onClose}>
                {preview.changes > 0 ? "Ne rien changer" : "Fermer"}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function nameOf(known: { id: string; name: string }[], id: string): string {
  return known.find((one) => one.id === id)?.name ?? "";
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormContext } from "react-hook-form";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";

export type HealthNoteChangedProps = { familyId: string; childId: string };

/** Somebody else was faster: what was typed stays, and replaces the kept note only once that one was read. */
export function HealthNoteChanged({ familyId, childId }: HealthNoteChangedProps) {
  const trpc = useTRPC();
  const form = useFormContext();
  const once = useOnce();
  const reading = useMutation(
    trpc.admin.child.readHealthNote.mutationOptions({ onSuccess: ({ version }) => form.setValue("version", version) }),
  );
  return (
    <>
      <CallFailure failure={reading.error} />
      <Notice tone="refusal" title="Quelqu’un d’autre a modifié la fiche de cet enfant entre-temps" live>
        <p>Votre saisie est gardée, rien n’est encore enregistré.</p>
        {reading.data ? (
          <>
            <p className="my-2 whitespace-pre-line wrap-anywhere">
              {reading.data.note ? `Note enregistrée : « ${reading.data.note} »` : "Aucune note n’est enregistrée."}
            </p>
            <Button type="submit" look="secondary">
              Enregistrer ma saisie à la place
            </Button>
          </>
        ) : (
          <>
            <p className="my-2">La lecture de la note est enregistrée dans l’historique, avec votre nom.</p>
            <Button
              look="secondary"
              aria-disabled={reading.isPending}
              onClick={() => once(reading.mutate, { familyId, childId })}
            >
              Lire la note enregistrée
            </Button>
          </>
        )}
      </Notice>
    </>
  );
}

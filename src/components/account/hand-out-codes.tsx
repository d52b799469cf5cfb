"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";
import type { RouterInputs } from "@/trpc/types";
import { CodesEffect } from "./codes-effect";

export type HandOutCodesProps = { selection: RouterInputs["admin"]["accounts"]["effect"]; onDone: () => void };

/** What will happen, in numbers, then the two ways: letters, or e-mails. */
export function HandOutCodes({ selection, onDone }: HandOutCodesProps) {
  const trpc = useTRPC();
  const router = useRouter();
  // Never one of an earlier order: it carries the id of the order to come.
  const { data: effect, error } = useQuery(trpc.admin.accounts.effect.queryOptions(selection, { gcTime: 0 }));
  const once = useOnce({ leaves: true });
  const printing = useMutation(
    trpc.admin.accounts.orderLetters.mutationOptions({
      onSuccess: () => {
        onDone();
        router.refresh();
      },
    }),
  );
  const emailing = useMutation(
    trpc.admin.accounts.emailActivations.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const isPending = printing.isPending || emailing.isPending;

  if (emailing.isSuccess) {
    return (
      <div className="grid gap-4">
        <Notice tone="success" live>
          <p>
            {emailing.data.sent === 1 ? "Un message part" : `${emailing.data.sent} messages partent`}. Chaque lien sert
            une fois, pendant quatorze jours.
          </p>
        </Notice>
        <Button onClick={onDone}>Fermer</Button>
      </div>
    );
  }
  if (!effect) return error ? <CallFailure failure={error} /> : <p role="status">Calcul en cours…</p>;
  const order = { ...selection, orderId: effect.orderId };
  return (
    <div className="grid gap-4">
      <CodesEffect effect={effect} />
      <CallFailure failure={printing.error ?? emailing.error} />
      <div className="flex flex-wrap gap-3">
        <Button disabled={effect.letters === 0} aria-disabled={isPending} onClick={() => once(printing.mutate, order)}>
          {effect.letters === 1 ? "Imprimer le courrier" : `Imprimer ${effect.letters} courriers`}
        </Button>
        <Button
          look="secondary"
          disabled={effect.withEmail === 0}
          aria-disabled={isPending}
          onClick={() => once(emailing.mutate, order)}
        >
          {emailWords(effect.withEmail)}
        </Button>
      </div>
    </div>
  );
}

function emailWords(count: number): string {
  if (count === 0) return "Aucune adresse e-mail";
  return count === 1 ? "Envoyer l’e-mail" : `Envoyer ${count} e-mails`;
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Switch } from "@/components/ui/switch";
import type { NotificationsInput } from "@/domain/account/inputs";
import { useTRPC } from "@/trpc/react";

export type NotificationsFormProps = { saved: NotificationsInput; hasEmail: boolean };

/** Two switches that save at once; a failed saving puts the switch back. */
export function NotificationsForm({ saved, hasEmail }: NotificationsFormProps) {
  const [shown, setShown] = useState(saved);
  const [kept, setKept] = useState(saved);
  const trpc = useTRPC();
  const saving = useMutation(
    trpc.account.saveNotifications.mutationOptions({
      onSuccess: (_answer, sent) => setKept(sent),
      onError: () => setShown(kept),
    }),
  );

  function change(changed: Partial<NotificationsInput>) {
    const next = { ...shown, ...changed };
    setShown(next);
    saving.mutate(next);
  }

  return (
    <div className="grid gap-2">
      {!hasEmail && <p className="text-ardoise">Ajoutez d’abord une adresse e-mail pour les recevoir.</p>}
      <Switch
        label="Un récapitulatif après mes inscriptions et annulations"
        checked={shown.receiptsByEmail}
        onChange={(receiptsByEmail) => change({ receiptsByEmail })}
      />
      <Switch
        label="Un rappel la veille d’une date limite, si rien n’est inscrit"
        checked={shown.remindersByEmail}
        onChange={(remindersByEmail) => change({ remindersByEmail })}
      />
      <p role="status" className="text-sm text-ardoise empty:sr-only">
        {saving.isPending ? "Enregistrement…" : saving.isSuccess ? "Enregistré" : ""}
      </p>
      <CallFailure failure={saving.error} />
    </div>
  );
}

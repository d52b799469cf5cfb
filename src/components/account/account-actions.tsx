"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";
import type { FamilyAccount } from "./account-rows";
import { ChangeAccountEmailForm } from "./change-account-email-form";
import { HandOutCodes } from "./hand-out-codes";

export type AccountActionsProps = { account: FamilyAccount };

/** What the secretary can do with one account; nothing here shows or chooses a password. */
export function AccountActions({ account }: AccountActionsProps) {
  const { id, state, email, displayName } = account;
  const [dialog, setDialog] = useState<"code" | "email" | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const options = { onSuccess: () => router.refresh() };
  const sending = useMutation(trpc.admin.accounts.sendResetLink.mutationOptions(options));
  const signingOut = useMutation(trpc.admin.accounts.signOut.mutationOptions(options));
  const disabling = useMutation(trpc.admin.accounts.disable.mutationOptions(options));
  const enabling = useMutation(trpc.admin.accounts.enable.mutationOptions(options));
  const all = [sending, signingOut, disabling, enabling];
  const failure = all.map(({ error }) => error).find(Boolean) ?? null;
  const isPending = all.some((one) => one.isPending);
  const once = useOnce();
  const whose = <span className="sr-only"> ({displayName})</span>;

  if (state === "disabled") {
    return (
      <div className="grid justify-items-start gap-3">
        <CallFailure failure={failure} />
        <Button look="secondary" aria-disabled={isPending} onClick={() => once(enabling.mutate, { id })}>
          Réactiver{whose}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <CallFailure failure={failure} />
      {sending.isSuccess && (
        <Notice tone="success" live>
          <p>
            Un lien pour choisir un mot de passe part à <EmailText address={email ?? ""} />.
          </p>
        </Notice>
      )}
      {signingOut.isSuccess && (
        <Notice tone="success" live>
          <p>Tous les appareils sont déconnectés.</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" onClick={() => setDialog("code")}>
          Nouveau code{whose}
        </Button>
        {email && (
          <Button look="secondary" aria-disabled={isPending} onClick={() => once(sending.mutate, { id })}>
            Envoyer un lien{whose}
          </Button>
        )}
        <Button look="secondary" onClick={() => setDialog("email")}>
          {email ? "Changer l’adresse e-mail" : "Ajouter une adresse e-mail"}
          {whose}
        </Button>
        <Button look="secondary" aria-disabled={isPending} onClick={() => once(signingOut.mutate, { id })}>
          Déconnecter partout{whose}
        </Button>
        <Button look="secondary" aria-disabled={isPending} onClick={() => once(disabling.mutate, { id })}>
          Désactiver{whose}
        </Button>
      </div>
      <Dialog title={`Nouveau code : ${displayName}`} open={dialog === "code"} onClose={() => setDialog(null)}>
        <HandOutCodes
          selection={{ who: "everybody", accountIds: [id] }}
          onDone={() => {
            setDialog(null);
            router.push("/admin/codes");
          }}
        />
      </Dialog>
      <Dialog title={`Adresse e-mail : ${displayName}`} open={dialog === "email"} onClose={() => setDialog(null)}>
        <ChangeAccountEmailForm account={account} onDone={() => setDialog(null)} />
      </Dialog>
    </div>
  );
}

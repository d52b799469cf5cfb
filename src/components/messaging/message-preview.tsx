"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { counted } from "@/components/booking/day-words";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";
import type { WrittenMessage } from "./written-message";

export type MessagePreviewProps = { written: WrittenMessage; onChange: () => void };

/** The message as a family reads it, and to how many it goes; then it leaves, once. */
export function MessagePreview({ written: { input, preview }, onChange }: MessagePreviewProps) {
  const { families, addresses, withoutAddress, label, subject, html, key, ownAddress } = preview;
  const router = useRouter();
  const trpc = useTRPC();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const once = useOnce();
  const onceSent = useOnce({ leaves: true });
  const test = useMutation(trpc.admin.message.test.mutationOptions());
  const send = useMutation(
    trpc.admin.message.send.mutationOptions({ onSuccess: ({ id }) => router.push(`/admin/messages/${id}`) }),
  );
  const isLeaving = send.isPending || send.isSuccess;
  return (
    <section aria-labelledby="apercu" className="grid max-w-3xl gap-4">
      <h2 id="apercu" ref={heading} tabIndex={-1}>
        Avant l’envoi
      </h2>
      <p className="text-lg">
        <strong>
          {counted(families, "famille")}, {counted(addresses, "adresse")}
        </strong>{" "}
        · {label}
      </p>
      <p>
        Chaque adulte reçoit son propre e-mail : personne ne voit l’adresse d’un autre.
        {withoutAddress > 0 &&
          ` ${counted(withoutAddress, "famille")} sans adresse e-mail : la liste à imprimer ou à appeler s’affiche après l’envoi.`}
      </p>
      <div>
        <p className="text-sm text-ardoise">Objet</p>
        <p className="font-bold">{subject}</p>
      </div>
      <iframe
        title="Le message comme la famille le lira"
        sandbox=""
        srcDoc={html}
        className="h-[32rem] w-full rounded-carte border border-trait bg-papier"
      />
      {test.data && <Notice tone="success" live title={`Essai envoyé à ${test.data.to}`} />}
      <CallFailure failure={send.error ?? test.error} />
      <div className="flex flex-wrap gap-3">
        {addresses > 0 && (
          <Button aria-disabled={isLeaving} onClick={() => onceSent(send.mutate, { ...input, key })}>
            {isLeaving ? "Envoi…" : `Envoyer à ${counted(addresses, "adresse")}`}
          </Button>
        )}
        {ownAddress && (
          <Button
            look="secondary"
            aria-disabled={test.isPending}
            onClick={() => once(test.mutate, { subject: input.subject, text: input.text })}
          >
            M’envoyer un essai
          </Button>
        )}
        <Button look="secondary" onClick={onChange}>
          Modifier
        </Button>
      </div>
      {!ownAddress && (
        <p className="text-sm text-ardoise">
          Pour vous envoyer un essai, ajoutez votre adresse e-mail dans « Mon compte ».
        </p>
      )}
      {addresses === 0 && (
        <Notice tone="warning" title="Aucune adresse">
          Aucune de ces familles n’a d’adresse e-mail : choisissez-en d’autres.
        </Notice>
      )}
    </section>
  );
}

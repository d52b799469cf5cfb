"use client";

import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import { accountRequestOn } from "@/domain/account/request-input";
import { useTRPC } from "@/trpc/react";
import { RequestForm } from "./request-form";
import { showRefusedPart } from "./request-refused-part";
import { emptyRequest, goToStep, type RequestOffer, replaceStep, sentStep, stepNamed } from "./request-steps";
import { useRequestDraft } from "./use-request-draft";

export type NewRequestProps = {
  communeId: string;
  offer: RequestOffer;
  /** What is read first: who does not need this form. */
  children: ReactNode;
};

/** From "who are you?" to "look in your mail", on one page. */
export function NewRequest({ communeId, offer, children }: NewRequestProps) {
  const trpc = useTRPC();
  const asked = useSearchParams().get("etape");
  const step = stepNamed(asked);
  const [empty] = useState(() => emptyRequest(offer.reglementVersion));
  const form = useZodForm(accountRequestOn(offer.today), { defaultValues: empty });
  const [offered] = useState(() => new Set(offer.services.map(({ id }) => id)));
  const draft = useRequestDraft(form, empty, offered);
  const website = useRef<HTMLInputElement>(null);
  const sending = useMutation(
    trpc.public.request.ask.mutationOptions({
      onSuccess: () => {
        draft.forget();
        replaceStep(sentStep);
      },
      onError: (failure) => showRefusedPart(form, failure),
    }),
  );
  if (sending.isSuccess) return <Sent email={sending.variables.request.adults[0].email ?? ""} />;
  if (asked === sentStep) return <Sent email={null} />;
  if (!step) {
    return (
      <>
        {children}
        <Button className="min-h-12" onClick={() => goToStep("adultes")}>
          {draft.wasFound ? "Reprendre ma demande" : "Commencer ma demande"}
        </Button>
      </>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-ardoise">
        <p>Ce que vous saisissez est gardé sur cet appareil jusqu’à l’envoi.</p>
        {draft.wasFound && (
          <Button look="quiet" onClick={draft.startAgain}>
            Effacer et recommencer
          </Button>
        )}
      </div>
      {/* Nobody sees nor reaches this field: what is written in it comes from a robot. */}
      <div aria-hidden className="absolute -left-[200vw]">
        <label>
          Site web
          <input ref={website} name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <RequestForm
        form={form}
        offer={offer}
        sending={sending}
        onSend={(request) =>
          sending.mutate({
            requestId: draft.requestId.current,
            website: website.current?.value ?? "",
            communeId,
            request,
          })
        }
      />
    </>
  );
}

/** `email`: null once the page was reloaded, nothing of the request being kept on this device. */
function Sent({ email }: { email: string | null }) {
  return (
    <Notice tone="success" title="Il reste à confirmer" live>
      <p>
        Un message part à l’adresse {email ? <EmailText address={email} /> : "que vous avez donnée"}. Ouvrez son lien
        dans les sept jours&nbsp;: votre demande sera alors transmise au service scolaire. Rien n’arrive ? Regardez dans
        les courriers indésirables.
      </p>
      <p className="mt-2">Votre saisie est effacée de cet appareil.</p>
    </Notice>
  );
}

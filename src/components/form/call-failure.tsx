"use client";

import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/domain/refusal";
import { refusalSentence } from "@/domain/refusal-sentence";
import { type Reader, useReader } from "./reader";

/** What a failed tRPC call looks like from here. */
export type FailedCall = {
  message: string;
  data?: { refusal?: Refusal | null; errorId?: string | null; code?: string } | null;
};

/** A refusal in its sentence; anything unexpected with the id that the log keeps; a cut network as such. */
export function failureSentence(failure: FailedCall, { timeZone, isStaff }: Reader): string {
  if (failure.data?.refusal) return refusalSentence(failure.data.refusal, { timeZone: timeZone ?? zoneOfDevice() });
  if (failure.data?.code === "BAD_REQUEST") return "Une des réponses n’a pas la forme attendue. Vérifiez votre saisie.";
  const helper = isStaff ? "à qui s’occupe du portail" : "à la mairie";
  if (failure.data?.errorId)
    return `Une erreur inattendue s’est produite. Si elle revient, donnez ce numéro ${helper} : ${failure.data.errorId}.`;
  return "Le portail ne répond pas. Vérifiez votre connexion, puis réessayez.";
}

function zoneOfDevice(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export type CallFailureProps = { failure: FailedCall | null };

export function CallFailure({ failure }: CallFailureProps) {
  const reader = useReader();
  if (!failure) return null;
  return (
    <Notice tone="refusal" live>
      <p>{failureSentence(failure, reader)}</p>
    </Notice>
  );
}

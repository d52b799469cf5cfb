"use client";

import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/domain/refusal";
import { refusalSentence } from "@/domain/refusal-sentence";

/** What a failed tRPC call looks like from here. */
export type FailedCall = {
  message: string;
  data?: { refusal?: Refusal | null; errorId?: string | null; code?: string } | null;
};

/** A refusal in its sentence; anything unexpected with the id that the log keeps; a cut network as such. */
export function failureSentence(failure: FailedCall, timeZone = "Europe/Paris"): string {
  if (failure.data?.refusal) return refusalSentence(failure.data.refusal, { timeZone });
  if (failure.data?.code === "BAD_REQUEST") return "Une des réponses n’a pas la forme attendue. Vérifiez votre saisie.";
  if (failure.data?.errorId)
    return `Une erreur inattendue s’est produite. Si elle revient, donnez ce numéro à la mairie : ${failure.data.errorId}.`;
  return "Le portail ne répond pas. Vérifiez votre connexion, puis réessayez.";
}

export type CallFailureProps = { failure: FailedCall | null; timeZone?: string };

export function CallFailure({ failure, timeZone }: CallFailureProps) {
  if (!failure) return null;
  return (
    <Notice tone="refusal" live>
      <p>{failureSentence(failure, timeZone)}</p>
    </Notice>
  );
}

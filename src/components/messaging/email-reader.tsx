import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { EmailStateBadge } from "./email-state-badge";
import { SendAgainButton } from "./send-again-button";

export type EmailReaderProps = {
  email: NonNullable<RouterOutputs["admin"]["email"]["read"]>;
  timeZone: string;
  today: IsoDate;
};

/** One message: what became of it, then as the family reads it. Its HTML is framed, without scripts nor our session. */
export function EmailReader({ email, timeZone, today }: EmailReaderProps) {
  const { state, lastError, attempts, providerId } = email;
  return (
    <div className="grid max-w-3xl gap-5">
      <div>
        <h1>{email.subject}</h1>
        <p className="text-ardoise">
          À <EmailText address={email.toAddress} /> · écrit le {shortInstant(email.createdAt, timeZone, today)}
          {email.sentAt && <> · envoyé le {shortInstant(email.sentAt, timeZone, today)}</>}
        </p>
        <p className="mt-2">
          <EmailStateBadge state={state} />{" "}
          {attempts > 1 && <span className="text-sm text-ardoise">{attempts} essais</span>}
        </p>
      </div>
      {state === "KEPT" && (
        <Notice tone="info" title="Aucun envoi n’est réglé sur ce portail">
          <p>Le message est conservé ici. Un lien personnel qu’il contient ne se transmet qu’à son destinataire.</p>
        </Notice>
      )}
      {lastError && (
        <Notice tone={state === "FAILED" ? "refusal" : "warning"} title="Dernière erreur">
          <p className="break-words">{lastError}</p>
        </Notice>
      )}
      {(state === "FAILED" || state === "KEPT") && <SendAgainButton id={email.id} />}
      <iframe
        title="Le message comme il s’affiche"
        sandbox=""
        srcDoc={email.html}
        className="h-[36rem] w-full rounded-carte border border-trait bg-papier"
      />
      <Card labelledBy="texte">
        <h2 id="texte">En texte seul</h2>
        <pre className="mt-2 font-sans break-words whitespace-pre-wrap">{email.text}</pre>
        {providerId && (
          <p className="mt-3 text-sm break-all text-ardoise">Référence chez le fournisseur&nbsp;: {providerId}</p>
        )}
      </Card>
    </div>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { AmendedRequest } from "./amended-request";
import { ConfirmRequestButton } from "./confirm-request-button";

type Shown = RouterOutputs["public"]["request"]["read"];

export type RequestLinkViewProps = { token: string; shown: Shown };

/** Where a request stands, for whoever holds its link, and what is left to do. */
export function RequestLinkView({ token, shown }: RequestLinkViewProps) {
  if (!shown) {
    return (
      <>
        <h1>Votre demande de compte</h1>
        <Notice tone="warning" title="Ce lien n’est plus valable">
          <p>Un lien de confirmation vaut sept jours, et seul le dernier message reçu compte.</p>
        </Notice>
        <ButtonLink href="/demande-de-compte">Faire une nouvelle demande</ButtonLink>
      </>
    );
  }
  const { state, reference, answer, amending, acknowledgement } = shown;
  if (state === "UNCONFIRMED") {
    return (
      <>
        <div>
          <h1>Confirmer votre demande de compte</h1>
          <p className="text-ardoise">Le service scolaire la recevra dès que vous l’aurez confirmée.</p>
        </div>
        <ConfirmRequestButton token={token} />
      </>
    );
  }
  return (
    <>
      <h1>Votre demande {reference}</h1>
      {state === "RECEIVED" && (
        <Notice tone="success" title="Le service scolaire a votre demande" live>
          <p>Il vous répondra par e-mail.</p>
        </Notice>
      )}
      {state === "MORE_ASKED" && (
        <Notice tone="warning" title="Le service scolaire vous demande">
          <p className="whitespace-pre-line">{answer}</p>
        </Notice>
      )}
      {amending && <AmendedRequest token={token} offer={amending.offer} request={amending.form} />}
      {state === "REFUSED" && (
        <Notice tone="refusal" title="Votre demande n’est pas acceptée">
          <p className="whitespace-pre-line">{answer}</p>
        </Notice>
      )}
      {(state === "ACCEPTED" || state === "ATTACHED") && (
        <>
          <Notice tone="success" title="Votre demande est acceptée">
            <p>Un message vous dit comment ouvrir votre compte.</p>
          </Notice>
          <ButtonLink href="/connexion">Se connecter</ButtonLink>
        </>
      )}
      {acknowledgement && state === "RECEIVED" && <AcknowledgementCard acknowledgement={acknowledgement} />}
    </>
  );
}

type AcknowledgementCardProps = { acknowledgement: NonNullable<NonNullable<Shown>["acknowledgement"]> };

/** The same as the message, for whoever prints it or has no mail at hand. */
function AcknowledgementCard({ acknowledgement }: AcknowledgementCardProps) {
  const { receivedAt, timeZone, service, address, phone, email, silence } = acknowledgement;
  return (
    <Card labelledBy="accuse">
      <h2 id="accuse">Accusé de réception</h2>
      <p>Reçue le {frenchInstant(receivedAt, timeZone)}.</p>
      <p className="mt-2">
        Service chargé de votre demande&nbsp;: {service}, {address}. Téléphone&nbsp;: {phone}. Adresse e-mail&nbsp;:{" "}
        <EmailText address={email} />.
      </p>
      <p className="mt-2 whitespace-pre-line">{silence}</p>
    </Card>
  );
}

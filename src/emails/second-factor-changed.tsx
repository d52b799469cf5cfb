import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { EmailData } from "./email-data";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

const words: Record<EmailData["second-factor-changed"]["change"], { subject: string; told: string }> = {
  set: { subject: "Double authentification installée", told: "a été installée sur votre compte" },
  removed: { subject: "Double authentification retirée", told: "a été retirée de votre compte" },
  reset: {
    subject: "Double authentification remise à zéro",
    told: "a été remise à zéro par la personne qui gère l’équipe",
  },
};

export const secondFactorChanged: EmailView<"second-factor-changed"> = {
  subject: ({ change }) => words[change].subject,
  body: ({ change, changedAt, timeZone }) => (
    <>
      <Text style={paragraph}>
        La double authentification {words[change].told} le {frenchInstant(changedAt, timeZone)}.
      </Text>
      <Text style={paragraph}>
        Si ce n’est pas vous et que vous n’avez rien demandé, changez tout de suite votre mot de passe et prévenez la
        personne qui gère l’équipe.
      </Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const requestAttached: EmailView<"request-attached"> = {
  subject: ({ reference }) => `Votre demande ${reference} est acceptée`,
  body: (_, { portalUrl, phone }) => (
    <>
      <Text style={paragraph}>
        Le service scolaire connaissait déjà votre famille&nbsp;: votre demande a été rattachée à son dossier.
      </Text>
      <Text style={paragraph}>
        Votre compte s’ouvre sur le portail&nbsp;: {portalUrl} Vous n’avez plus votre identifiant ou votre mot de
        passe&nbsp;? Appelez le {phone}.
      </Text>
    </>
  ),
};

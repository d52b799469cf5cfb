import { Text } from "@react-email/components";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const requestAttached: EmailView<"request-attached"> = {
  subject: ({ reference }) => `Votre demande ${reference} est acceptée`,
  body: ({ isNewAccount }, { portalUrl, phone }) => (
    <>
      <Text style={paragraph}>
        Le service scolaire connaissait déjà votre famille&nbsp;: votre demande a été rattachée à son dossier.
      </Text>
      <Text style={paragraph}>
        {isNewAccount
          ? "Un autre message vous donne votre identifiant et le lien pour choisir votre mot de passe."
          : `Votre compte existe déjà : ${portalUrl} Vous n’avez plus votre identifiant ou votre mot de passe ? Appelez le ${phone}.`}
      </Text>
    </>
  ),
};

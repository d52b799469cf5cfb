import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";
import { SecretLink } from "./secret-link";

export const emailConfirmation: EmailView<"email-confirmation"> = {
  subject: () => "Confirmer votre adresse e-mail",
  body: ({ link, expiresAt, timeZone }) => (
    <>
      <Text style={paragraph}>
        Vous avez donné cette adresse pour votre compte du portail famille. Confirmez qu’elle est bien à vous&nbsp;:
      </Text>
      <SecretLink link={link} label="Confirmer mon adresse" />
      <Text style={paragraph}>
        Ce lien sert une seule fois, jusqu’au {frenchInstant(expiresAt, timeZone)}. D’ici là, rien ne change. Si vous
        n’avez rien demandé, ne faites rien.
      </Text>
    </>
  ),
};

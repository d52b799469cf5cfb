import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";
import { SecretLink } from "./secret-link";

export const passwordReset: EmailView<"password-reset"> = {
  subject: () => "Choisir un nouveau mot de passe",
  body: ({ link, expiresAt, timeZone }) => (
    <>
      <Text style={paragraph}>Un nouveau mot de passe a été demandé pour votre compte du portail famille.</Text>
      <SecretLink link={link} label="Choisir mon mot de passe" />
      <Text style={paragraph}>
        Ce lien sert une seule fois, jusqu’au {frenchInstant(expiresAt, timeZone)}. Si vous n’avez rien demandé, ne
        faites rien&nbsp;: votre mot de passe ne change pas.
      </Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const passwordChanged: EmailView<"password-changed"> = {
  subject: () => "Votre mot de passe a été changé",
  body: ({ changedAt, timeZone }, { phone }) => (
    <>
      <Text style={paragraph}>
        Le mot de passe de votre compte a été changé le {frenchInstant(changedAt, timeZone)}. Les autres appareils ont
        été déconnectés.
      </Text>
      <Text style={paragraph}>
        Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe avec «&nbsp;Mot de passe oublié&nbsp;? »,
        puis appelez le service scolaire au {phone}.
      </Text>
    </>
  ),
};

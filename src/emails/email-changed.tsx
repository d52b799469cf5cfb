import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const emailChanged: EmailView<"email-changed"> = {
  subject: () => "Votre adresse e-mail a été changée",
  body: ({ changedAt, timeZone, newAddress }, { phone }) => (
    <>
      <Text style={paragraph}>
        Depuis le {frenchInstant(changedAt, timeZone)}, les messages du portail famille vont à une autre adresse&nbsp;:{" "}
        {newAddress}.
      </Text>
      <Text style={paragraph}>
        Si ce n’est pas vous, appelez le service scolaire au {phone} et changez votre mot de passe.
      </Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const requestRefused: EmailView<"request-refused"> = {
  subject: ({ reference }) => `Votre demande ${reference} n’est pas acceptée`,
  body: ({ reason }, { phone }) => (
    <>
      <Text style={paragraph}>
        Le service scolaire n’a pas pu donner suite à votre demande de compte. La raison&nbsp;:
      </Text>
      <Text style={{ ...paragraph, whiteSpace: "pre-line", fontWeight: "bold" }}>{reason}</Text>
      <Text style={paragraph}>Pour en parler, appelez-le au {phone}.</Text>
    </>
  ),
};

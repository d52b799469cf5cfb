import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";
import { SecretLink } from "./secret-link";

export const requestMoreAsked: EmailView<"request-more-asked"> = {
  subject: ({ reference }) => `Une question sur votre demande ${reference}`,
  body: ({ question, link, expiresAt, timeZone }) => (
    <>
      <Text style={paragraph}>Pour traiter votre demande de compte, le service scolaire vous demande&nbsp;:</Text>
      <Text style={{ ...paragraph, whiteSpace: "pre-line", fontWeight: "bold" }}>{question}</Text>
      <Text style={paragraph}>Ce lien ouvre votre demande&nbsp;: complétez-la ou corrigez-la, puis renvoyez-la.</Text>
      <SecretLink link={link} label="Compléter ma demande" />
      <Text style={paragraph}>Il est valable jusqu’au {frenchInstant(expiresAt, timeZone)}.</Text>
    </>
  ),
};

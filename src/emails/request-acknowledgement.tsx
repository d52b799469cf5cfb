import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const requestAcknowledgement: EmailView<"request-acknowledgement"> = {
  subject: ({ reference }) => `Accusé de réception de votre demande ${reference}`,
  body: ({ reference, receivedAt, timeZone, service, address, phone, email, silence }) => (
    <>
      <Text style={paragraph}>
        Nous avons reçu votre demande de compte le {frenchInstant(receivedAt, timeZone)}. Son numéro&nbsp;:{" "}
        <strong>{reference}</strong>.
      </Text>
      <Text style={paragraph}>
        Service chargé de votre demande&nbsp;: {service}, {address}. Téléphone&nbsp;: {phone}. Adresse e-mail&nbsp;:{" "}
        {email}.
      </Text>
      {silence.split(/\n{2,}/).map((part) => (
        <Text key={part} style={paragraph}>
          {part}
        </Text>
      ))}
    </>
  ),
};

import { Text } from "@react-email/components";
import { Changes } from "./bookings-receipt";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const daysClosed: EmailView<"days-closed"> = {
  subject: ({ reason }) => `Pas de service : ${reason}`,
  body: ({ reason, comesBack, lines }, { portalUrl }) => (
    <>
      <Text style={paragraph}>Nous ne pourrons pas accueillir votre enfant les jours suivants&nbsp;: {reason}.</Text>
      <Changes heading="Inscriptions annulées sans frais" lines={lines} />
      <Text style={paragraph}>
        Elles ne seront pas facturées, et vous n’avez rien à faire.
        {comesBack && " Si le service rouvre, elles seront rétablies et nous vous écrirons."} Le planning à jour est sur
        le portail&nbsp;: {portalUrl}
      </Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { frenchDay } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const placeFreed: EmailView<"place-freed"> = {
  subject: ({ day }) => `Une place s’est libérée le ${frenchDay(day)}`,
  body: ({ childName, serviceName, day }, { portalUrl }) => (
    <>
      <Text style={paragraph}>
        Une place s’est libérée&nbsp;: l’inscription de {childName} ({serviceName}, {frenchDay(day)}) est confirmée.
      </Text>
      <Text style={paragraph}>
        Vous n’en avez plus besoin&nbsp;? Annulez sur le portail, dans le délai du service&nbsp;: {portalUrl}
      </Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { Changes } from "./bookings-receipt";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const daysReopened: EmailView<"days-reopened"> = {
  subject: () => "Le service rouvre : vos inscriptions",
  body: ({ reason, lines }, { portalUrl }) => {
    const ofOutcome = (wanted: string) => lines.filter(({ outcome }) => outcome === wanted);
    return (
      <>
        <Text style={paragraph}>Le service fonctionnera finalement ({reason}).</Text>
        <Changes heading="Inscriptions rétablies" lines={ofOutcome("booked")} />
        <Changes heading="Sur liste d’attente, faute de place" lines={ofOutcome("waiting")} />
        <Changes heading="Inscriptions qui n’ont pas pu être rétablies" lines={ofOutcome("cancelled")} />
        <Text style={paragraph}>
          Si vous vous êtes organisés autrement, annulez sur le portail dans le délai du service, ou appelez-nous&nbsp;:{" "}
          {portalUrl}
        </Text>
      </>
    );
  },
};

import { Text } from "@react-email/components";
import { frenchDay } from "@/domain/calendar/french-days";
import { frenchCount } from "@/domain/french-count";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const familyClosed: EmailView<"family-closed"> = {
  subject: () => "Le dossier de votre famille est fermé",
  body: ({ bookings, firstDay, lastDay }, { phone }) => (
    <>
      <Text style={paragraph}>
        La mairie a fermé le dossier de votre famille&nbsp;: votre compte ne s’ouvre plus, et rien ne peut plus être
        inscrit.
      </Text>
      <Text style={paragraph}>
        {bookings > 0 && firstDay && lastDay
          ? `${frenchCount(bookings, "inscription")} à venir ${bookings > 1 ? "sont annulées" : "est annulée"}, ${
              firstDay === lastDay ? `le ${frenchDay(firstDay)}` : `du ${frenchDay(firstDay)} au ${frenchDay(lastDay)}`
            }.`
          : "Aucune inscription à venir n’est annulée."}
      </Text>
      <Text style={paragraph}>Si c’est une erreur, appelez le service scolaire&nbsp;: {phone}.</Text>
    </>
  ),
};

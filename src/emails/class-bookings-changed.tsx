import { Text } from "@react-email/components";
import { frenchDay } from "@/domain/calendar/french-days";
import type { ClassChange } from "./email-data";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

const subjects: Record<ClassChange, string> = {
  cancelled: "inscriptions annulées par la mairie",
  added: "inscriptions ajoutées par la mairie",
  undone: "la mairie revient sur un changement",
};

const sentences: Record<ClassChange, string> = {
  cancelled: "La mairie a annulé les inscriptions de la classe ou de l’école. Elles ne vous seront pas facturées.",
  added: "La mairie a inscrit la classe ou l’école.",
  undone: "La mairie est revenue sur le changement annoncé : les inscriptions sont de nouveau comme avant.",
};

export const classBookingsChanged: EmailView<"class-bookings-changed"> = {
  subject: ({ serviceName, change }) => `${serviceName} : ${subjects[change]}`,
  body: ({ change, reason, serviceName, children }, { portalUrl }) => (
    <>
      <Text style={paragraph}>{sentences[change]}</Text>
      {children.map(({ name, days }) => (
        <Text key={`${name} ${days[0]}`} style={paragraph}>
          <strong>
            {name}, {serviceName}
          </strong>
          &nbsp;: {days.map((day) => frenchDay(day)).join(", ")}.
        </Text>
      ))}
      <Text style={paragraph}>Motif&nbsp;: {reason}</Text>
      <Text style={paragraph}>Le planning à jour est sur le portail&nbsp;: {portalUrl}</Text>
    </>
  ),
};

import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";
import { SecretLink } from "./secret-link";

export const requestConfirmation: EmailView<"request-confirmation"> = {
  subject: () => "Confirmer votre demande de compte",
  body: ({ link, expiresAt, timeZone }, { communeName }) => (
    <>
      <Text style={paragraph}>
        Une demande de compte vient d’être faite avec cette adresse sur le portail famille de {communeName}. Elle n’est
        transmise à la mairie qu’une fois confirmée&nbsp;:
      </Text>
      <SecretLink link={link} label="Confirmer ma demande" />
      <Text style={paragraph}>
        Ce lien est valable jusqu’au {frenchInstant(expiresAt, timeZone)}. Ensuite, la demande est effacée. Si vous
        n’avez rien demandé, ne faites rien.
      </Text>
    </>
  ),
};

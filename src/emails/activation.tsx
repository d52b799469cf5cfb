import { Text } from "@react-email/components";
import { frenchInstant } from "@/domain/calendar/french-days";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";
import { SecretLink } from "./secret-link";

export const activation: EmailView<"activation"> = {
  subject: ({ isStaff }) => (isStaff ? "Votre accès au portail de la mairie" : "Votre compte du portail famille"),
  body: ({ identifier, isStaff, link, expiresAt, timeZone }, { phone }) => (
    <>
      <Text style={paragraph}>
        {isStaff
          ? "Un compte vient d’être ouvert pour vous, pour travailler sur le portail de la commune."
          : "La mairie vous a ouvert un compte : vous y inscrivez vos enfants à la cantine et à la garderie, jour par jour."}
      </Text>
      <Text style={paragraph}>
        Votre identifiant&nbsp;: <strong>{identifier}</strong>. Il reste à choisir votre mot de passe&nbsp;:
      </Text>
      <SecretLink link={link} label="Choisir mon mot de passe" />
      <Text style={paragraph}>
        Ce lien sert une seule fois, jusqu’au {frenchInstant(expiresAt, timeZone)}. Ensuite, demandez-en un autre
        {isStaff ? " à la personne qui gère l’équipe." : ` au service scolaire : ${phone}.`}
      </Text>
    </>
  ),
};

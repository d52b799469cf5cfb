import { Text } from "@react-email/components";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const schoolYearOpened: EmailView<"school-year-opened"> = {
  subject: ({ label }) => `Année scolaire ${label} : confirmez votre dossier`,
  body: ({ label, children }, { phone, portalUrl }) => (
    <>
      <Text style={paragraph}>L’année scolaire {label} se prépare. Voici ce que nous avons noté&nbsp;:</Text>
      {children.map(({ childName, className }) => (
        <Text key={`${childName} ${className}`} style={{ ...paragraph, margin: "4px 0" }}>
          {childName}&nbsp;: {className ?? "quitte l’école"}
        </Text>
      ))}
      <Text style={paragraph}>
        Relisez votre dossier sur le portail (adresse, téléphones, régime alimentaire, santé) et dites-nous ce qui a
        changé&nbsp;: {portalUrl} ou {phone}.
      </Text>
    </>
  ),
};

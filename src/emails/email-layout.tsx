import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { wholeHours } from "@/domain/calendar/french-days";
import type { EmailSender } from "./email-data";

// The portal's tokens (tailwind.config.ts), as literals: a mail reader knows no variable.
export const colours = {
  craie: "#FBF8F2",
  papier: "#FFFFFF",
  encre: "#1C2B33",
  ardoise: "#52626B",
  trait: "#DDD8CC",
  preau: "#0B6B4F",
};

const page = { backgroundColor: colours.craie, color: colours.encre, fontFamily: "Verdana, Arial, sans-serif" };
const sheet = {
  backgroundColor: colours.papier,
  border: `1px solid ${colours.trait}`,
  borderRadius: "14px",
  margin: "24px auto",
  maxWidth: "560px",
  padding: "24px",
};
const small = { color: colours.ardoise, fontSize: "14px", lineHeight: "22px", margin: "4px 0" };

export const paragraph = { fontSize: "16px", lineHeight: "26px", margin: "12px 0" };

export type EmailLayoutProps = { title: string; displayName: string; sender: EmailSender; children: ReactNode };

/** What every message has: who writes, to whom, how to reach the service scolaire. */
export function EmailLayout({ title, displayName, sender, children }: EmailLayoutProps) {
  return (
    <Html lang="fr">
      <Head>
        <title>{title}</title>
      </Head>
      <Preview>{title}</Preview>
      <Body style={page}>
        <Container style={sheet}>
          <Text style={{ ...small, fontWeight: "bold" }}>{sender.communeName} · Portail famille</Text>
          <Heading as="h1" style={{ fontSize: "22px", lineHeight: "30px", margin: "12px 0" }}>
            {title}
          </Heading>
          <Text style={paragraph}>Bonjour {displayName},</Text>
          <Section>{children}</Section>
          <Hr style={{ borderColor: colours.trait, margin: "24px 0 12px" }} />
          <Text style={small}>
            Service scolaire de {sender.communeName}&nbsp;: {sender.phone} ({wholeHours(sender.openingHours)}).
          </Text>
          <Text style={small}>
            Ce message est envoyé par le <Link href={sender.portalUrl}>portail famille</Link>.{" "}
            {sender.replyTo ? "Votre réponse arrivera au service scolaire." : "Merci de ne pas y répondre."}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

import { Button, Link, Text } from "@react-email/components";
import { colours, paragraph } from "./email-layout";

const button = {
  backgroundColor: colours.preau,
  borderRadius: "10px",
  color: colours.papier,
  display: "inline-block",
  fontSize: "16px",
  fontWeight: "bold",
  padding: "14px 20px",
  textDecoration: "none",
};

export type SecretLinkProps = { link: string | null; label: string };

/** A button and the same address in full, to copy. Without its secret: what staff may read. */
export function SecretLink({ link, label }: SecretLinkProps) {
  if (!link) return <Text style={paragraph}>[{label} : lien personnel, masqué]</Text>;
  return (
    <>
      <Button href={link} style={button}>
        {label}
      </Button>
      <Text style={{ ...paragraph, fontSize: "14px", wordBreak: "break-all" }}>
        Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur&nbsp;:
        <br />
        <Link href={link}>{link}</Link>
      </Text>
    </>
  );
}

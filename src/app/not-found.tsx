import { PlainPage } from "@/components/layout/plain-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <PlainPage title="Cette page n’existe pas">
      <p>L’adresse est peut-être incomplète, ou la page a changé de place.</p>
      <p>
        <ButtonLink href="/">Revenir au portail</ButtonLink>
      </p>
    </PlainPage>
  );
}

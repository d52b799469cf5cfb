import { UserPlus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Who has an account already, and what to do when one arrives. */
export function SignInHelp() {
  return (
    <>
      <Card labelledBy="deja-inscrit">
        <h2 id="deja-inscrit">Votre enfant va déjà à la cantine ou à la garderie&nbsp;?</h2>
        <p className="mt-1 text-ardoise">
          Vous avez déjà un compte&nbsp;: ne créez pas de second compte. Votre identifiant figure sur le courrier de la
          mairie.
        </p>
      </Card>
      <Card labelledBy="nouveau">
        <h2 id="nouveau">Vous arrivez dans la commune&nbsp;?</h2>
        <p className="mt-1 text-ardoise">Premier enfant scolarisé ou emménagement récent.</p>
        <ButtonLink href="/demande-de-compte" prefetch={false} className="mt-3 w-full">
          <UserPlus aria-hidden className="size-5" />
          Demander un compte
        </ButtonLink>
      </Card>
    </>
  );
}

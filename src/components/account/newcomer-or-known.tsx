import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SchoolOffice, type SchoolOfficeProps } from "./school-office";

export type NewcomerOrKnownProps = { office: SchoolOfficeProps["office"] };

/** Before the form: most of those who come here have an account already. */
export function NewcomerOrKnown({ office }: NewcomerOrKnownProps) {
  return (
    <>
      <Card labelledBy="connus">
        <h2 id="connus">Un de vos enfants va déjà à la cantine ou à la garderie ici&nbsp;?</h2>
        <p className="mt-1 text-ardoise">
          Vous avez déjà un compte, même si vous ne l’avez jamais ouvert&nbsp;: ne faites pas de demande. Votre
          identifiant figure sur le courrier de la mairie. Pour un frère ou une sœur, écrivez au service scolaire.
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <ButtonLink href="/connexion">Me connecter</ButtonLink>
          <ButtonLink href="/mot-de-passe-oublie">Mot de passe oublié</ButtonLink>
        </div>
        <div className="mt-3 text-ardoise">
          <p>Identifiant perdu&nbsp;? Demandez-le au service scolaire.</p>
          <SchoolOffice office={office} />
        </div>
      </Card>
      <div>
        <h2>Vous arrivez&nbsp;?</h2>
        <p className="mt-1 text-ardoise">
          Emménagement, première rentrée, aucun enfant encore inscrit ici&nbsp;: demandez un compte. Il faut environ
          cinq minutes, une adresse e-mail et les dates de naissance des enfants.
        </p>
      </div>
    </>
  );
}

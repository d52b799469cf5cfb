import { ButtonLink } from "@/components/ui/button";
import type { FamilyPage } from "@/domain/family/family-page";
import type { ListedFamily } from "@/domain/family/list-input";
import { familyHref } from "./family-hrefs";
import { FoundFamilies } from "./found-families";

export type MergeChoiceProps = { family: FamilyPage; query: string; found: ListedFamily[] | null };

/** Which family is the same as this one. This one is kept. */
export function MergeChoice({ family: { id, name, number }, query, found }: MergeChoiceProps) {
  return (
    <div className="grid gap-5">
      <div>
        <h1>Fusionner avec la famille {name}</h1>
        <p className="text-ardoise">
          La famille n°&nbsp;{number} est conservée. Celle que vous choisissez lui apporte tout, puis son dossier est
          fermé. Rien ne change avant votre confirmation.
        </p>
      </div>
      <FoundFamilies
        query={query}
        found={found}
        exceptIds={[id]}
        label="Famille en double"
        action={(other) => (
          <ButtonLink
            href={`${familyHref(id)}/fusion?avec=${other.id}`}
            prefetch={false}
            aria-label={`Voir la fusion avec la famille ${other.name}, numéro ${other.number}`}
          >
            Voir la fusion
          </ButtonLink>
        )}
      />
    </div>
  );
}

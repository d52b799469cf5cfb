import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { accessibilityWords, type TextKind, textPlaces } from "@/domain/account/commune-texts";
import { frenchDayWithYear, wallClock } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { RichText } from "./rich-text";

export type PublicTextProps = {
  kind: TextKind;
  shown: NonNullable<RouterOutputs["public"]["commune"]["text"]>;
};

/** One of the texts that the law or the commune wants everybody to be able to read. */
export function PublicText({ kind, shown: { commune, text } }: PublicTextProps) {
  const { blocks, publishedAt, version } = text;
  return (
    <>
      <div>
        <h1>{textPlaces[kind].title}</h1>
        {publishedAt && (
          <p className="text-ardoise">
            Version {version}, publiée le {frenchDayWithYear(wallClock(publishedAt, commune.timeZone).day)}
          </p>
        )}
      </div>
      {kind === "ACCESSIBILITY" && (
        <p className="text-lg font-bold">
          Le portail des familles de {commune.name} est {accessibilityWords[commune.accessibilityState]} au référentiel
          général d’amélioration de l’accessibilité (RGAA 4.1).
        </p>
      )}
      {blocks && !publishedAt && (
        <Notice tone="warning" title="Texte provisoire">
          <p>La mairie n’a pas encore complété ni publié ce texte.</p>
        </Notice>
      )}
      {blocks ? <RichText blocks={blocks} /> : <NothingPublished />}
      <p>
        <ButtonLink href="/">Revenir au portail</ButtonLink>
      </p>
    </>
  );
}

function NothingPublished() {
  return (
    <Notice tone="info" title="Pas encore en ligne">
      <p>La mairie ne l’a pas encore publié ici. Demandez-le au service scolaire, dont voici les coordonnées.</p>
    </Notice>
  );
}

import { Notice } from "@/components/ui/notice";
import type { RouterOutputs } from "@/trpc/types";

export type CodesEffectProps = { effect: RouterOutputs["admin"]["accounts"]["effect"] };

const many = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`);

/** The effect of handing codes out, before it happens. */
export function CodesEffect({ effect }: CodesEffectProps) {
  const { letters, families, opened, replacedCodes, replacedPasswords, withoutAddress, isCut } = effect;
  return (
    <div className="grid gap-3">
      <p>
        <strong>
          {many(letters, "compte", "comptes")} de {many(families, "famille", "familles")}.
        </strong>{" "}
        {opened > 0 && `${many(opened, "compte sera ouvert", "comptes seront ouverts")}. `}
        Le code d’un courrier sert une fois, pendant soixante jours&nbsp;; le lien d’un e-mail, une fois, pendant
        quatorze jours.
      </p>
      {replacedPasswords > 0 && (
        <Notice tone="warning" title={many(replacedPasswords, "mot de passe en usage", "mots de passe en usage")}>
          <p>Avec un courrier, ils sont remplacés par le code, et les appareils connectés sont déconnectés.</p>
        </Notice>
      )}
      {replacedCodes > 0 && (
        <p>
          {many(replacedCodes, "code déjà remis ne servira plus", "codes déjà remis ne serviront plus")} après un
          nouveau courrier.
        </p>
      )}
      {withoutAddress > 0 && (
        <p>
          {many(withoutAddress, "courrier sans adresse postale", "courriers sans adresse postale")}&nbsp;: à remettre en
          main propre, ou à compléter dans la fiche.
        </p>
      )}
      {isCut && <p>C’est le plus qu’un lot contient&nbsp;; recommencez ensuite pour les suivants.</p>}
    </div>
  );
}

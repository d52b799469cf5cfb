import { Download } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { templateColumns } from "@/domain/family/import/fields";

/** What a file may hold: our template, column by column, and the extractions of ONDE. */
export function ImportHelp() {
  return (
    <Card labelledBy="modele">
      <h2 id="modele">Le fichier</h2>
      <p className="mt-1">
        <a
          href="/api/exports/modele-import"
          className="inline-flex min-h-11 items-center gap-2 font-bold text-preau underline underline-offset-4"
        >
          <Download aria-hidden className="size-5" />
          Télécharger le modèle (CSV)
        </a>
      </p>
      <p className="mt-2 text-ardoise">
        Une ligne par enfant, et par foyer quand il en a deux. L’ordre des colonnes est libre, les facultatives peuvent
        manquer&nbsp;; séparateur point-virgule ou virgule, accents UTF-8 ou Windows.
      </p>
      <p className="mt-2 text-ardoise">
        Depuis ONDE&nbsp;: Listes et documents, Extraction, puis «&nbsp;Élèves&nbsp;» et «&nbsp;Responsables&nbsp;». Les
        deux fichiers se choisissent ensemble, sans les modifier. Deux responsables à la même adresse forment un foyer,
        à deux adresses deux foyers.
      </p>
      <p className="mt-2 text-ardoise">
        Qui est déjà connu (mêmes noms et même date de naissance, sans tenir compte des accents) n’est pas créé une
        seconde fois&nbsp;: seule sa classe est mise à jour.
      </p>
      <Disclosure label="Les colonnes du modèle" className="mt-3">
        <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
          {templateColumns.map(({ field, header, help }) => (
            <div key={field} className="contents">
              <dt className="font-bold">{header}</dt>
              <dd className="mb-2 text-ardoise sm:mb-0">{help}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Card>
  );
}

import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ImportReport } from "@/domain/family/import/import-report";
import { ImportLines } from "./import-lines";
import { ImportNumbers } from "./import-numbers";

export type ImportReportViewProps = { report: ImportReport };

const because = {
  adult: "même nom",
  email: "même adresse e-mail",
  phone: "même téléphone",
  child: "même enfant",
} as const;

/** What an import would do, or did: errors first, then who is known, then who looks known. */
export function ImportReportView({ report }: ImportReportViewProps) {
  const { counts, errors, known, duplicates, newClasses, fileNames } = report;
  return (
    <>
      {counts.errors > 0 && (
        <Notice tone="refusal" title="Le fichier est à corriger">
          <p>
            Rien ne peut être importé tant qu’une ligne est en erreur. Corrigez le fichier, puis vérifiez-le à nouveau.
          </p>
        </Notice>
      )}
      <ImportLines
        id="erreurs"
        title="Erreurs"
        intro="Toutes les erreurs trouvées, ligne par ligne."
        count={counts.errors}
        fileNames={fileNames}
        lines={errors.map((one, index) => ({ ...one, key: `${index}`, text: one.message }))}
      />
      <Card labelledBy="effet">
        <h2 id="effet" className="mb-3">
          Effet
        </h2>
        <ImportNumbers report={report} />
        {newClasses.length > 0 && (
          <p className="mt-3">
            Classes à créer&nbsp;:{" "}
            {newClasses.map(({ name, level, school }) => `${name} (${level}, ${school})`).join(" ; ")}.
          </p>
        )}
      </Card>
      <ImportLines
        id="connus"
        title="Enfants déjà connus"
        intro="Rien ne change pour eux, sauf leur classe de l’année."
        count={counts.knownChildren}
        fileNames={fileNames}
        lines={known.map((one) => ({ ...one, key: `${one.file} ${one.line}`, text: <Known {...one} /> }))}
      />
      <ImportLines
        id="ressemblances"
        title="Ressemblances à vérifier"
        intro="Ces responsables ressemblent à quelqu’un de connu. Leur famille sera créée : fusionnez ensuite si c’est la même."
        count={counts.duplicates}
        fileNames={fileNames}
        lines={duplicates.map((one, index) => ({
          ...one,
          key: `${index}`,
          text: (
            <>
              <Known {...one} /> · {because[one.because]}
            </>
          ),
        }))}
      />
    </>
  );
}

function Known({ person, familyId, familyNumber, familyName }: ImportReport["known"][number]) {
  return (
    <>
      {person} ·{" "}
      <Link href={`/admin/familles/${familyId}`} prefetch={false} className="text-preau underline underline-offset-4">
        famille {familyName}, n° {familyNumber}
      </Link>
    </>
  );
}

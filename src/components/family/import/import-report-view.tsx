import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ImportReport } from "@/domain/family/import/import-report";
import { ImportLines } from "./import-lines";
import { ImportNumbers } from "./import-numbers";

export type ImportReportViewProps = { report: ImportReport; isDone: boolean };

const because = {
  adult: "même nom",
  email: "même adresse e-mail",
  phone: "même téléphone",
  child: "même enfant",
} as const;

/** What an import would do, or did: errors first, then who is known, then who looks known. */
export function ImportReportView({ report, isDone }: ImportReportViewProps) {
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
        <ImportNumbers report={report} isDone={isDone} />
        {newClasses.length > 0 && (
          <p className="mt-3">
            {isDone ? "Classes créées" : "Classes à créer"}&nbsp;:{" "}
            {newClasses.map(({ name, level, school }) => `${name} (${level}, ${school})`).join(" ; ")}.
          </p>
        )}
      </Card>
      <ImportLines
        id="connus"
        title="Enfants déjà connus"
        intro={`Rien ${isDone ? "n’a changé" : "ne change"} pour eux, sauf leur classe de l’année.`}
        count={counts.knownChildren}
        fileNames={fileNames}
        lines={known.map((one) => ({
          ...one,
          key: `${one.file} ${one.line}`,
          text: (
            <>
              <Known {...one} />
              <ClassChange {...one} />
            </>
          ),
        }))}
      />
      <ImportLines
        id="ressemblances"
        title="Ressemblances à vérifier"
        intro={`Ces responsables ressemblent à quelqu’un de connu. Leur famille ${isDone ? "a été" : "sera"} créée : fusionnez ensuite si c’est la même.`}
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

type KnownProps = Pick<ImportReport["known"][number], "person" | "familyId" | "familyNumber" | "familyName">;

function Known({ person, familyId, familyNumber, familyName }: KnownProps) {
  return (
    <>
      {person} ·{" "}
      <Link href={`/admin/familles/${familyId}`} prefetch={false} className="text-preau underline underline-offset-4">
        famille {familyName}, n° {familyNumber}
      </Link>
    </>
  );
}

type ClassChangeProps = Pick<ImportReport["known"][number], "classBefore" | "classAfter">;

/** "CP → CE1"; a file that says no class leaves the one there is. */
function ClassChange({ classBefore, classAfter }: ClassChangeProps) {
  if (classAfter === null) return classBefore && <span className="text-ardoise"> · reste en {classBefore}</span>;
  if (classAfter === classBefore) return <span className="text-ardoise"> · {classAfter}, inchangée</span>;
  return (
    <strong>
      {" "}
      · {classBefore ?? "sans classe"} → {classAfter}
    </strong>
  );
}

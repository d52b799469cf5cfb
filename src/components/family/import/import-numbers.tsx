import type { ImportReport } from "@/domain/family/import/import-report";

export type ImportNumbersProps = { report: ImportReport; isDone: boolean };

/** The effect in numbers, before anything else; once it is done, as something done. */
export function ImportNumbers({ report: { counts, newClasses }, isDone }: ImportNumbersProps) {
  const facts: [string, number][] = [
    ["Lignes lues", counts.lines],
    [isDone ? "Familles créées" : "Familles à créer", counts.newFamilies],
    ["dont hors commune", counts.outsideFamilies],
    ["Familles déjà connues", counts.knownFamilies],
    [isDone ? "Responsables créés" : "Responsables à créer", counts.newAdults],
    [isDone ? "Enfants créés" : "Enfants à créer", counts.newChildren],
    ["Enfants déjà connus", counts.knownChildren],
    [isDone ? "qui ont changé de classe" : "qui changent de classe", counts.movedChildren],
    ["Enfants de deux foyers", counts.sharedChildren],
    ["Inscriptions dans une classe", counts.enrolments],
    [isDone ? "Classes créées" : "Classes à créer", newClasses.length],
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {facts.map(([label, count]) => (
        <div key={label} className="rounded-champ border border-trait p-3">
          <dt className="text-sm text-ardoise">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums">{count.toLocaleString("fr-FR")}</dd>
        </div>
      ))}
    </dl>
  );
}

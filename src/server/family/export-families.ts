import { frenchPhone } from "@/domain/family/french-phone";
import type { FamilyListInput, ListedFamily } from "@/domain/family/list-input";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";
import { exportedFamilies } from "./list-families";

/** The list as it is filtered and sorted on the screen, one line per family. Taking names away is written down. */
export async function exportFamilies(db: Db, actor: FamilyActor, input: FamilyListInput): Promise<string> {
  const rows = await exportedFamilies(db, { ...actor, today: todayOf(actor) }, input);
  return exportedList(db, actor, { action: "families-exported", columns, rows });
}

const adult = (index: number): CsvColumn<ListedFamily>[] => [
  { header: `Responsable ${index + 1}`, value: ({ adults }) => adults[index]?.name ?? null },
  { header: `E-mail ${index + 1}`, value: ({ adults }) => adults[index]?.email ?? null },
  { header: `Téléphone ${index + 1}`, value: ({ adults }) => phone(adults[index]?.phone) },
];

const columns: CsvColumn<ListedFamily>[] = [
  { header: "N° de famille", value: ({ number }) => number },
  { header: "Famille", value: ({ name }) => name },
  { header: "Habite la commune", value: ({ resident }) => (resident ? "oui" : "non") },
  { header: "Dossier", value: ({ closed }) => (closed ? "fermé" : "ouvert") },
  ...adult(0),
  ...adult(1),
  { header: "Adresse", value: ({ adults }) => adults.find(({ address }) => address)?.address ?? null },
  {
    header: "Enfants",
    value: ({ children }) =>
      children.map(({ name, className }) => (className ? `${name} (${className})` : name)).join(", "),
  },
];

function phone(kept: string | null | undefined): string | null {
  return kept ? frenchPhone(kept).replaceAll("\u00A0", " ") : null;
}

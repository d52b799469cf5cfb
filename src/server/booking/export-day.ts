import type { DayChild, DayInput } from "@/domain/booking/day-view";
import { allergenName } from "@/domain/family/allergen";
import { dietName } from "@/domain/family/diet";
import type { Acting } from "@/server/account/acting-account";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import { readDay } from "./read-day";

/** The children of one service of a day, as they are filtered and sorted on the screen. Refuses NOT_FOUND. */
export async function exportDay({ db, viewer, now, address }: Acting, asked: DayInput): Promise<string> {
  const view = await readDay(db, { ...viewer, now }, asked, "names");
  const service = view?.services.find(({ id }) => id === view.selected?.serviceId);
  const columns: CsvColumn<DayChild>[] = [
    { header: "Date", value: () => view?.day ?? null },
    { header: "Service", value: () => service?.name ?? null },
    ...childColumns,
  ];
  const rows = view?.selected?.children ?? [];
  const taken = { action: "day-exported", subjectId: service?.id, facts: { day: view?.day ?? null } } as const;
  return exportedList(db, { ...viewer, now, address }, { ...taken, columns, rows });
}

const childColumns: CsvColumn<DayChild>[] = [
  { header: "Classe", value: ({ className }) => className },
  { header: "Nom", value: ({ lastName }) => lastName },
  { header: "Prénom", value: ({ firstNames }) => firstNames },
  { header: "État", value: ({ state }) => (state === "booked" ? "inscrit" : "en attente") },
  { header: "Rang d’attente", value: ({ waitingRank }) => waitingRank },
  { header: "Repas", value: ({ diet }) => diet && dietName(diet) },
  { header: "Allergies", value: ({ allergens }) => allergens.map(allergenName).join(", ") },
  { header: "PAI", value: ({ hasPai }) => (hasPai ? "oui" : "non") },
  { header: "Part seul", value: ({ mayLeaveAlone }) => (mayLeaveAlone ? "oui" : "non") },
];

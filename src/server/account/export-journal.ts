import { actionWords } from "@/domain/account/audited-actions";
import type { JournalInput } from "@/domain/account/journal-input";
import { fieldWords } from "@/domain/family/field-words";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Acting } from "./acting-account";
import { allEntries, type JournalEntry } from "./read-journal";

/** What was done, as it is filtered and sorted on the screen; taking it away is written down in it. */
export async function exportJournal({ db, viewer, now, address }: Acting, asked: JournalInput): Promise<string> {
  const rows = await allEntries(db, viewer, asked);
  const columns = columnsIn(viewer.timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "journal-exported", columns, rows });
}

function columnsIn(timeZone: string): CsvColumn<JournalEntry>[] {
  return [
    { header: "Quand", value: ({ at }) => csvMoment(at, timeZone) },
    { header: "Qui", value: ({ who }) => who ?? "le portail" },
    { header: "Quoi", value: ({ action }) => actionWords(action) },
    { header: "Sur quoi", value: ({ subject }) => subject },
    { header: "Ce qui a changé", value: ({ fields }) => fieldWords(fields) },
    { header: "Lignes", value: ({ lines }) => lines },
    { header: "Adresse réseau", value: ({ address }) => address },
  ];
}

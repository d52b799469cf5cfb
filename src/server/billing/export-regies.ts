import type { Acting } from "@/server/account/acting-account";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import { listRegies } from "./list-regies";

type Regie = Awaited<ReturnType<typeof listRegies>>[number];

/** The régies, a line each. */
export async function exportRegies({ db, viewer, now, address }: Acting): Promise<string> {
  const rows = await listRegies(db, viewer.communeId);
  return exportedList(db, { ...viewer, now, address }, { action: "regies-exported", columns, rows });
}

const columns: CsvColumn<Regie>[] = [
  { header: "Code", value: ({ code }) => code },
  { header: "Régie", value: ({ name }) => name },
  { header: "Ordre des chèques", value: ({ chequeWording }) => chequeWording },
  { header: "Services", value: ({ serviceNames }) => serviceNames.join(", ") },
];

import { batchCauses } from "@/domain/booking/batch-input";
import type { Acting } from "@/server/account/acting-account";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import { allBatches, type BatchRow } from "./list-batches";

/** What was cancelled and added for classes and schools, the latest first, a line each. */
export async function exportBatches({ db, viewer, now, address }: Acting): Promise<string> {
  const rows = await allBatches(db, viewer.communeId);
  const columns = columnsIn(viewer.timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "batches-exported", columns, rows });
}

function columnsIn(timeZone: string): CsvColumn<BatchRow>[] {
  return [
    { header: "Fait le", value: ({ madeAt }) => csvMoment(madeAt, timeZone) },
    { header: "Par", value: ({ author }) => author },
    { header: "Changement", value: ({ action }) => (action === "cancel" ? "annulées" : "ajoutées") },
    { header: "Service", value: ({ serviceName }) => serviceName },
    { header: "École", value: ({ schoolName }) => schoolName },
    { header: "Classe", value: ({ className }) => className },
    { header: "Du", value: ({ from }) => from },
    { header: "Au", value: ({ until }) => until },
    { header: "Inscriptions", value: ({ changed }) => changed },
    { header: "Enfants", value: ({ children }) => children },
    { header: "Motif", value: ({ cause }) => batchCauses[cause] },
    { header: "Précision", value: ({ detail }) => detail },
    { header: "Défait le", value: ({ undoneAt }) => csvMoment(undoneAt, timeZone) },
  ];
}

import type { ServiceDayInput } from "@/domain/booking/reservations-input";
import type { Acting } from "@/server/account/acting-account";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import { readServiceDay, type ServiceDayChild } from "./read-service-day";

/** Who is behind the number of a service and a day: who comes, then who waits, a line each. */
export async function exportServiceDay({ db, viewer, now, address }: Acting, asked: ServiceDayInput): Promise<string> {
  const { communeId, timeZone } = viewer;
  const { booked, waiting } = await readServiceDay(db, communeId, asked);
  const service = await db.service.findFirst({ where: { id: asked.serviceId, communeId }, select: { name: true } });
  const columns: CsvColumn<ServiceDayChild>[] = [
    { header: "Date", value: () => asked.day },
    { header: "Service", value: () => service?.name ?? null },
    { header: "Classe", value: ({ className }) => className },
    { header: "Nom", value: ({ lastName }) => lastName },
    { header: "Prénom", value: ({ firstNames }) => firstNames },
    { header: "Famille", value: ({ familyName }) => familyName },
    { header: "État", value: ({ waitingRank }) => (waitingRank === null ? "inscrit" : "en attente") },
    { header: "Rang d’attente", value: ({ waitingRank }) => waitingRank },
    { header: "En attente depuis", value: ({ waitingSince }) => csvMoment(waitingSince, timeZone) },
  ];
  const rows = [...booked, ...waiting];
  const taken = { action: "day-exported", subjectId: asked.serviceId, facts: { day: asked.day } } as const;
  return exportedList(db, { ...viewer, now, address }, { ...taken, columns, rows });
}

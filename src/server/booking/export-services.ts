import type { ServiceListInput } from "@/domain/booking/service-list-input";
import { placesText, serviceKinds, weekdaysText } from "@/domain/booking/service-words";
import type { SettingContext } from "@/server/calendar/calendar-author";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import { type ListedService, listServices } from "./list-services";

/** The services as they are filtered and sorted on the screen, each with the limits of today, a line each. */
export async function exportServices(context: SettingContext, asked: ServiceListInput): Promise<string> {
  const { db, viewer, now, address } = context;
  const rows = await listServices(db, { communeId: viewer.communeId, today: context.viewer.today }, asked);
  return exportedList(db, { ...viewer, now, address }, { action: "services-exported", columns, rows });
}

const columns: CsvColumn<ListedService>[] = [
  { header: "Service", value: ({ name }) => name },
  { header: "Nature", value: ({ kind }) => serviceKinds.find(({ value }) => value === kind)?.label ?? null },
  { header: "Début", value: ({ startsAt }) => startsAt },
  { header: "Fin", value: ({ endsAt }) => endsAt },
  { header: "Jours", value: ({ weekdays }) => weekdaysText(weekdays) },
  { header: "Écoles", value: ({ schoolNames }) => schoolNames.join(", ") },
  { header: "Places", value: (service) => placesText(service) },
  { header: "Régie", value: ({ regieName }) => regieName },
  { header: "Du", value: ({ activeFrom }) => activeFrom },
  { header: "Au", value: ({ activeTo }) => activeTo },
  { header: "Délai", value: ({ sentence }) => sentence },
  { header: "Nouveau délai à partir du", value: ({ next }) => next?.validFrom ?? null },
  { header: "Nouveau délai", value: ({ next }) => next?.sentence ?? null },
];

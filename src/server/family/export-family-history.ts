import { actionWords } from "@/domain/account/audited-actions";
import { changedBookingsWords } from "@/domain/family/changed-bookings-words";
import type { HistoryEntry } from "@/domain/family/family-page";
import { fieldWords } from "@/domain/family/field-words";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Db } from "@/server/db/tenant";
import type { FamilyActor } from "./family-actor";
import { allFamilyHistory } from "./read-family-history";
import { requireFamilyOf } from "./require-family";

/**
 * All that was done to a family, for one that asks what became of its record; its bookings for who may read them.
 * Refuses NOT_FOUND.
 */
export async function exportFamilyHistory(
  db: Db,
  actor: FamilyActor,
  { familyId, seesBookings }: { familyId: string; seesBookings: boolean },
): Promise<string> {
  const { communeId, timeZone } = actor;
  await requireFamilyOf(db, communeId, familyId);
  const rows = await allFamilyHistory(db, { communeId, familyId, seesBookings });
  const columns: CsvColumn<HistoryEntry>[] = [
    { header: "Quand", value: ({ at }) => csvMoment(at, timeZone) },
    { header: "Qui", value: ({ who }) => who ?? "le portail" },
    { header: "Quoi", value: ({ action }) => actionWords(action) },
    {
      header: "Ce qui a changé",
      value: ({ fields, bookings }) =>
        [fieldWords(fields), ...changedBookingsWords(bookings)].filter(Boolean).join(" ; "),
    },
  ];
  return exportedList(db, actor, { action: "family-history-exported", subjectId: familyId, columns, rows });
}

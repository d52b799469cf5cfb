import { causeWords } from "@/domain/calendar/closure-cause-words";
import type { ClosureListInput } from "@/domain/calendar/inputs";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { SettingContext } from "./calendar-author";
import { allClosures, type ListedClosure } from "./list-closures";

/** Closures and extra days as they are filtered and sorted on the screen, a line each. */
export async function exportClosures(context: SettingContext, asked: ClosureListInput): Promise<string> {
  const { db, viewer, now, address } = context;
  const rows = await allClosures(db, { communeId: viewer.communeId, today: context.viewer.today }, asked);
  return exportedList(db, { ...viewer, now, address }, { action: "closures-exported", columns, rows });
}

const columns: CsvColumn<ListedClosure>[] = [
  { header: "Du", value: ({ from }) => from },
  { header: "Au", value: ({ to }) => to },
  { header: "État", value: ({ kind }) => (kind === "closed" ? "fermé" : "ouvert") },
  { header: "Cause", value: ({ cause }) => causeWords[cause] },
  { header: "Précision", value: ({ label }) => label },
  { header: "Qui est concerné", value: ({ concerns }) => concerns },
  { header: "Inscriptions mises de côté", value: ({ setAside }) => setAside },
];

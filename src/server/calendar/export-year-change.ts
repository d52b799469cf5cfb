import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { SettingContext } from "./calendar-author";
import { readYearChange } from "./read-year-change";

type Row = { state: string; name: string; before: string | null; after: string | null };

/** Who moves, who leaves and who is new, as the portal proposes it or as it was saved, a line each. */
export async function exportYearChange(context: SettingContext): Promise<string> {
  const { db, viewer, now, address } = context;
  const asked = { communeId: viewer.communeId, today: context.viewer.today };
  const { moves, newcomers, classes, from, to } = await readYearChange(db, asked);
  const nameOf = (id: string) => classes.find((one) => one.id === id)?.name ?? null;
  const rows = [
    ...moves.map((move): Row => {
      const named = { name: move.name, before: nameOf(move.fromClassId) };
      if (move.kind === "leaves") return { ...named, state: "départ", after: null };
      const after = "classId" in move ? nameOf(move.classId) : null;
      return { ...named, state: after === null ? "à décider" : "reste", after };
    }),
    ...newcomers.map(({ name, className }): Row => ({ state: "nouveau", name, before: null, after: className })),
  ];
  const columns: CsvColumn<Row>[] = [
    { header: "État", value: ({ state }) => state },
    { header: "Enfant", value: ({ name }) => name },
    { header: `Classe ${from?.label ?? ""}`.trim(), value: ({ before }) => before },
    { header: `Classe ${to?.label ?? ""}`.trim(), value: ({ after }) => after },
  ];
  return exportedList(db, { ...viewer, now, address }, { action: "year-change-exported", columns, rows });
}

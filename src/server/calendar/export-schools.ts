import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { SettingContext } from "./calendar-author";
import { type ListedClass, listSchools } from "./list-schools";

type Row = { school: string; one: ListedClass | null };

/** Each class of each school, a line each; a school without a class has one too. */
export async function exportSchools(context: SettingContext): Promise<string> {
  const { db, viewer, now, address } = context;
  const schools = await listSchools(db, { communeId: viewer.communeId, today: context.viewer.today });
  const rows = schools.flatMap(({ name: school, classes }): Row[] =>
    classes.length === 0 ? [{ school, one: null }] : classes.map((one) => ({ school, one })),
  );
  return exportedList(db, { ...viewer, now, address }, { action: "schools-exported", columns, rows });
}

const columns: CsvColumn<Row>[] = [
  { header: "École", value: ({ school }) => school },
  { header: "Classe", value: ({ one }) => one?.name ?? null },
  { header: "Niveaux", value: ({ one }) => one?.level ?? null },
  { header: "Enfants", value: ({ one }) => one?.children ?? null },
];

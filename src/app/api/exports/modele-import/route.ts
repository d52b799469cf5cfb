import { templateColumns } from "@/domain/family/import/fields";
import { csvText } from "@/server/csv/csv-text";
import { csvResponse } from "@/trpc/csv-response";

/** The template to fill, with one household as an example; it says nothing about anybody. */
export function GET(): Promise<Response> {
  const columns = templateColumns.map(({ header, example }) => ({ header, value: (line: 0 | 1) => example[line] }));
  return csvResponse("modele-import-familles.csv", Promise.resolve(csvText(columns, [0, 1])));
}

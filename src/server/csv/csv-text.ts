import { stringify } from "csv-stringify/sync";

/** What a cell holds: numbers get a decimal comma, amounts are cents; null is empty. */
export type CsvCell = string | number | { cents: number } | null;

export type CsvColumn<Row> = { header: string; value: (row: Row) => CsvCell };

/**
 * A table as spreadsheets in French open it: UTF-8 with its mark, semicolons, decimal comma. A text that a spreadsheet
 * would take for a formula (= + - @, or a control character before them) is made harmless by an apostrophe.
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map(({ value }) => written(value(row))));
  return stringify([columns.map(({ header }) => harmless(header)), ...records], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    // An address has several lines, whatever ends them.
    quoted_match: /[\r\n]/,
  });
}

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell === "object") return (cell.cents / 100).toFixed(2).replace(".", ",");
  return harmless(cell);
}

/** Full-width signs count too: a spreadsheet reads them alike. */
function harmless(text: string): string {
  return /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

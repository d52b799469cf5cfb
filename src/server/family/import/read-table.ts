import { CsvError, parse } from "csv-parse/sync";
import type { ImportIssue, Row } from "@/domain/family/import/imported";
import { type RecognisedLayout, recogniseLayout } from "@/domain/family/import/layout";

export type ImportedTable = { recognised: RecognisedLayout | null; rows: Row[]; issues: ImportIssue[] };

/**
 * A CSV file as a spreadsheet or ONDE writes it: UTF-8 or Windows-1252, commas or semicolons, quoted cells. Lines are
 * numbered as a text editor does, even after a cell of several lines.
 */
export function readTable(content: Uint8Array, file: number): ImportedTable {
  const text = decoded(content);
  if (!isWritten(text)) return { recognised: null, rows: [], issues: [{ file, line: 1, message: notCsv }] };
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  try {
    // Its types forget what `info: true` answers.
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(firstLine),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [headers, ...lines] = records;
    // A line of delimiters alone is what a spreadsheet leaves below its table.
    const filled = lines.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
    const rows = filled.map(({ record, info }) => ({ file, line: info.lines - inside(record), cells: record }));
    return { recognised: recogniseLayout(headers?.record ?? []), rows, issues: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const message = "À partir d’ici, le fichier n’est plus lisible : un guillemet est ouvert et jamais fermé.";
    return { recognised: null, rows: [], issues: [{ file, line, message }] };
  }
}

const notCsv = "Ce n’est pas un fichier CSV : dans votre tableur, choisissez « Enregistrer sous », puis CSV.";

/** A picture, a workbook (a zip) or a PDF named .csv has zeros in it; a file of nothing says nothing either. */
function isWritten(text: string): boolean {
  return text.trim() !== "" && !text.includes("\0") && !text.startsWith("%PDF");
}

/** The parser counts the last line of a record; people look for the first one. */
function inside(record: readonly string[]): number {
  return record.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** French spreadsheets write semicolons, others commas; some exports tabulations. */
function delimiterOf(headers: string): string {
  const count = (sign: string) => headers.split(sign).length;
  return [";", ",", "\t"].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** Text in another encoding is practically never valid UTF-8: the attempt tells. */
function decoded(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

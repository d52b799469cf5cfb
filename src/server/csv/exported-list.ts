import { type AuditedFact, recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { type CsvColumn, csvText } from "./csv-text";

/** As many lines as spreadsheets are made for at once. */
export const mostExported = 50_000;

type Taker = { communeId: string; accountId: string; now: AuditedFact["now"]; address: string };
type Taken<Row> = Pick<AuditedFact, "action" | "subjectId" | "facts"> & {
  columns: readonly CsvColumn<Row>[];
  rows: readonly Row[];
};

/** A list as CSV text. Taking it away is an act: who did, and how many lines, is written down. */
export async function exportedList<Row>(
  db: Db,
  { communeId, accountId, now, address }: Taker,
  { action, subjectId, facts, columns, rows }: Taken<Row>,
): Promise<string> {
  const told = { lines: rows.length, ...facts };
  await recordAudit(db, { communeId, accountId, now, address, action, subjectId, facts: told });
  return csvText(columns, rows);
}

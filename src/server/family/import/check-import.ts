import { v7 as uuid } from "uuid";
import type { CheckImportInput } from "@/domain/family/import/import-inputs";
import { importReport } from "@/domain/family/import/import-report";
import type { Acting } from "@/server/account/acting-account";
import { recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { startLongWork } from "@/server/jobs/long-work";
import { RefusedError } from "@/server/refused-error";
import { planImport } from "./plan-import";
import { reportImport } from "./report-import";

/** Reads the files, says what they would change, and keeps both some days; nothing else is written. Refuses NOT_FOUND. */
export async function checkImport(
  { db, viewer, now, address }: Acting,
  input: CheckImportInput,
): Promise<{ id: string }> {
  const { communeId, accountId, timeZone } = viewer;
  const { schoolYearId } = input;
  const year = await db.schoolYear.findFirst({ where: { id: schoolYearId, communeId }, select: { id: true } });
  if (!year) throw new RefusedError({ code: "NOT_FOUND" });
  const files = input.files.map(({ name, content }) => ({ name, content: Buffer.from(content, "base64") }));
  const plan = await planImport(db, { communeId, timeZone, now, schoolYearId }, files);
  const id = uuid();
  const kept = { id, communeId, accountId, schoolYearId, createdAt: instantToColumn(now), files: input.files };
  const report = reportImport(
    plan,
    files.map(({ name }) => name),
  );
  await db.familyImport.create({ data: { ...kept, report }, select: { id: true } });
  const facts = { lines: report.counts.lines, errors: report.counts.errors };
  await recordAudit(db, { communeId, now, address, accountId, action: "import-checked", subjectId: id, facts });
  return { id };
}

/**
 * Has the worker import files that were checked, once. Refuses NOT_FOUND, IMPORT_HAS_ERRORS, and IMPORT_STARTED when
 * somebody was faster.
 */
export async function startImport({ db, viewer, now, address }: Acting, id: string): Promise<{ workId: string }> {
  const { communeId, accountId } = viewer;
  await db.$queryRaw`SELECT id FROM family_import WHERE id = ${id}::uuid FOR UPDATE`;
  const { report, workId: before } = await readImport(db, communeId, id);
  if (before) throw new RefusedError({ code: "IMPORT_STARTED" });
  const { errors, lines } = report.counts;
  if (errors > 0) throw new RefusedError({ code: "IMPORT_HAS_ERRORS", errors });
  const work = {
    kind: "import",
    step: "En attente",
    total: Math.max(lines, 1),
    request: { importId: id, address },
  } as const;
  const workId = await startLongWork(db, { communeId, accountId, now, ...work });
  await db.familyImport.update({ where: { id }, data: { workId }, select: { id: true } });
  return { workId };
}

export async function readImport(db: Db, communeId: string, id: string) {
  const found = await db.familyImport.findFirst({
    where: { id, communeId },
    select: { id: true, createdAt: true, report: true, workId: true, importedAt: true },
  });
  if (!found) throw new RefusedError({ code: "NOT_FOUND" });
  const { createdAt, importedAt, report, ...kept } = found;
  return {
    ...kept,
    report: importReport.parse(report),
    createdAt: createdAt.toISOString(),
    importedAt: importedAt?.toISOString() ?? null,
  };
}

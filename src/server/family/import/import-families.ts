import { z } from "zod";
import { checkImportInput } from "@/domain/family/import/import-inputs";
import { recordAudit, recordAudits } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { finishLongWork, type LongWorkRun } from "@/server/jobs/long-work";
import { takeFamilyNumbers } from "../take-family-numbers";
import { applyImport } from "./apply-import";
import { planImport } from "./plan-import";
import { reportImport } from "./report-import";

const requested = z.object({ importId: z.uuid(), address: z.string() });

/** A town's whole school, written in one transaction, takes some seconds; nobody waits for it but this work. */
const longEnough = { maxWait: 30_000, timeout: 300_000 };

/**
 * Imports files that were checked: all of them, or nothing. What is known is looked for again under the lock of whoever
 * creates families: what was typed since the check is not created twice.
 */
export async function importFamilies({ id, communeId, accountId, request, now, progress }: LongWorkRun): Promise<void> {
  const { importId, address } = requested.parse(request);
  await progress(0, "Lecture du fichier");
  await inCommune(
    communeId,
    async (db) => {
      const kept = await db.familyImport.findUniqueOrThrow({
        where: { id: importId },
        select: { files: true, schoolYearId: true },
      });
      const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
      const { files } = checkImportInput.pick({ files: true }).parse(kept);
      const named = files.map(({ name, content }) => ({ name, content: Buffer.from(content, "base64") }));
      await takeFamilyNumbers(db, communeId, 0);
      // Another run of the same work, which this lock waited for, did it.
      if (!(await db.longWork.findFirst({ where: { id, finishedAt: null }, select: { id: true } }))) return;
      const plan = await planImport(db, { communeId, timeZone, now, schoolYearId: kept.schoolYearId }, named);
      const report = reportImport(
        plan,
        files.map(({ name }) => name),
      );
      const { counts } = report;
      // The file went wrong since it was checked (a class removed, a family closed): its page says what.
      if (counts.errors > 0) {
        await db.familyImport.update({ where: { id: importId }, data: { report, workId: null }, select: { id: true } });
        await finishLongWork(db, { id, now, result: { failed: true } });
        return;
      }
      const author = { communeId, timeZone, now, accountId, address };
      const share = (counts.lines * 0.9) / Math.max(counts.newFamilies, 1);
      const onFamilies = (done: number) => progress(Math.floor(done * share), "Création des familles");
      const { createdIds } = await applyImport(db, { author, schoolYearId: kept.schoolYearId, onFamilies }, plan);
      const done = { report, importedAt: instantToColumn(now) };
      await db.familyImport.update({ where: { id: importId }, data: done, select: { id: true } });
      const facts = { families: counts.newFamilies, children: counts.newChildren, known: counts.knownChildren };
      const entry = { action: "families-imported", subjectId: importId, facts } as const;
      await recordAudit(db, { communeId, now, address, accountId, ...entry });
      const ofEach = { communeId, now, address, accountId, action: "families-imported" } as const;
      await recordAudits(db, ofEach, createdIds);
      await finishLongWork(db, { id, now, result: counts });
    },
    longEnough,
  );
}

import type { Temporal } from "temporal-polyfill";
import { printLetters } from "@/server/account/print-letters";
import { inCommune } from "@/server/db/tenant";
import { importFamilies } from "@/server/family/import/import-families";
import { log } from "@/server/log";
import { finishLongWork, type LongWorkKind, type LongWorkRun, progressOf } from "./long-work";

const runs: Record<LongWorkKind, (run: LongWorkRun) => Promise<void>> = {
  letters: printLetters,
  import: importFamilies,
};

/**
 * Does one long work. A server that dies leaves it to the queue's next try, which begins again; a failure ends it, says
 * so on its page, and is logged.
 */
export async function runLongWork(job: { communeId: string; workId: string }, now: Temporal.Instant): Promise<void> {
  const { communeId, workId: id } = job;
  const work = await inCommune(communeId, (db) =>
    db.longWork.findFirst({ where: { id, finishedAt: null }, select: { kind: true, accountId: true, request: true } }),
  );
  if (!work) return;
  const { kind, accountId, request } = work;
  try {
    const run = runs[kind as LongWorkKind];
    await run({ id, communeId, accountId, request, now, progress: progressOf(communeId, id) });
  } catch (error) {
    log.error({
      event: "long-work-failed",
      kind,
      workId: id,
      error: error instanceof Error ? error.stack : String(error),
    });
    await inCommune(communeId, (db) => finishLongWork(db, { id, now, result: { failed: true } }));
  }
}

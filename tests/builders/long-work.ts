import { Temporal } from "temporal-polyfill";
import { inCommune } from "@/server/db/tenant";
import { runLongWork } from "@/server/jobs/run-long-work";

/** Does a long work as the worker would, and answers what came of it. */
export async function workedThrough(communeId: string, workId: string, now: string) {
  await runLongWork({ communeId, workId }, Temporal.Instant.from(now));
  return inCommune(communeId, (db) => db.longWork.findUniqueOrThrow({ where: { id: workId } }));
}

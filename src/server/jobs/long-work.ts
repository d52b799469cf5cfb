import type { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import { instantToColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { addJobs } from "./job-sender";

export type LongWorkKind = "letters" | "import";

type Starting = {
  /** When the caller has one already. */
  id?: string;
  communeId: string;
  accountId: string;
  now: Temporal.Instant;
  kind: LongWorkKind;
  total: number;
  step: string;
  request: Prisma.InputJsonObject;
};

/** Hands work that takes more than a moment to the worker, in the caller's transaction; answers its id. */
export async function startLongWork(db: Db, { id = uuid(), now, ...work }: Starting): Promise<string> {
  await db.longWork.create({ data: { ...work, id, startedAt: instantToColumn(now) }, select: { id: true } });
  await addJobs(db, "long-work", [{ communeId: work.communeId, workId: id }]);
  return id;
}

export type Progress = (done: number, step: string) => Promise<void>;

/** Says how far a work is, at once, whatever becomes of its own transaction. */
export function progressOf(communeId: string, id: string): Progress {
  return (done, step) =>
    inCommune(communeId, async (db) => {
      await db.longWork.updateMany({ where: { id, finishedAt: null }, data: { done, step } });
    });
}

/** One work of the queue, with what it was asked. Its last transaction ends with `finishLongWork`. */
export type LongWorkRun = {
  id: string;
  communeId: string;
  accountId: string;
  request: unknown;
  now: Temporal.Instant;
  progress: Progress;
};

type Finishing = { id: string; now: Temporal.Instant; result: Prisma.InputJsonObject };

/** Writes what came of a work down, in the transaction that made it; false when another run did it already. */
export async function finishLongWork(db: Db, { id, now, result }: Finishing): Promise<boolean> {
  const finished = await db.$executeRaw`
    UPDATE long_work SET done = total, finished_at = ${instantToColumn(now)}, result = ${JSON.stringify(result)}::jsonb
    WHERE id = ${id}::uuid AND finished_at IS NULL`;
  return finished === 1;
}

import type { Temporal } from "temporal-polyfill";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import type { LongWorkKind } from "./long-work";

type Asking = { communeId: string; now: Temporal.Instant };

/** How long what was done is still shown, so that it is found again. */
const shownFor = { hours: 24 };

/** The long works of one kind in the commune within a day, the latest first. */
export async function readLongWorks(db: Db, { communeId, now }: Asking, kind: LongWorkKind) {
  const works = await db.longWork.findMany({
    where: { communeId, kind, startedAt: { gt: instantToColumn(now.subtract(shownFor)) } },
    select: { id: true, done: true, total: true, step: true, startedAt: true, finishedAt: true, result: true },
    orderBy: { startedAt: "desc" },
    take: 10,
  });
  return works.map(({ startedAt, finishedAt, result, ...work }) => ({
    ...work,
    startedAt: startedAt.toISOString(),
    isFinished: finishedAt !== null,
    hasFailed: typeof result === "object" && result !== null && "failed" in result,
  }));
}

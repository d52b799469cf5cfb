import type { Temporal } from "temporal-polyfill";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { addJobs } from "./job-sender";
import { mostAttempts } from "./send-email";

/** A message waits this long for its own job and its retries; beyond, the job is taken for lost. */
const patience = { hours: 6 };
const mostAtOnce = 500;

/**
 * Gives a new job to messages that wait without one: pg-boss gave up while the portal was off, or a worker died.
 * Those that were tried often enough become FAILED.
 */
export async function sweepOutbox(now: Temporal.Instant): Promise<void> {
  const before = instantToColumn(now.subtract(patience));
  const communes = await prisma.commune.findMany({ select: { id: true } });
  for (const { id: communeId } of communes) {
    await inCommune(communeId, async (db) => {
      const waiting = { state: "QUEUED" as const, createdAt: { lt: before } };
      const unclaimed = { OR: [{ claimedTo: null }, { claimedTo: { lte: instantToColumn(now) } }] };
      await db.email.updateMany({
        where: { ...waiting, ...unclaimed, attempts: { gte: mostAttempts } },
        data: { state: "FAILED" },
      });
      const lost = await db.email.findMany({
        where: { ...waiting, ...unclaimed },
        select: { id: true },
        orderBy: { createdAt: "asc" },
        take: mostAtOnce,
      });
      await addJobs(
        db,
        "send-email",
        lost.map(({ id }) => ({ communeId, emailId: id })),
      );
    });
  }
}

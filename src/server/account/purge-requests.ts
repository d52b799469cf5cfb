import type { Temporal } from "temporal-polyfill";
import { confirmationDays, decidedDays } from "@/domain/account/request-state";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

/** Deletes the requests that nobody confirmed in time (what they say may be about anybody), and those decided long ago. */
export async function purgeRequests(now: Temporal.Instant): Promise<void> {
  const daysAgo = (days: number) => instantToColumn(now.subtract({ hours: days * 24 }));
  const outdated = [
    { state: "UNCONFIRMED" as const, createdAt: { lte: daysAgo(confirmationDays) } },
    { decidedAt: { lte: daysAgo(decidedDays) } },
  ];
  const communes = await prisma.commune.findMany({ select: { id: true } });
  for (const { id: communeId } of communes) {
    await inCommune(communeId, (db) => db.accountRequest.deleteMany({ where: { communeId, OR: outdated } }));
  }
}

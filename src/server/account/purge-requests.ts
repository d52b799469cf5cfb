import { Temporal } from "temporal-polyfill";
import { confirmationDays } from "@/domain/account/request-state";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

/** Deletes the requests that nobody confirmed in time: what they say may be about anybody. */
export async function purgeRequests(now: Temporal.Instant): Promise<void> {
  const before = instantToColumn(now.subtract(Temporal.Duration.from({ hours: confirmationDays * 24 })));
  const communes = await prisma.commune.findMany({ select: { id: true } });
  for (const { id: communeId } of communes) {
    await inCommune(communeId, (db) =>
      db.accountRequest.deleteMany({ where: { communeId, state: "UNCONFIRMED", createdAt: { lte: before } } }),
    );
  }
}

import { type AuditedFact, recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { endLinks } from "./one-time-link";

type Closing = Pick<AuditedFact, "communeId" | "now" | "accountId" | "address">;

/** Closes an account at once: nobody signs in to it, its sessions and its links are over. The act is written down. */
export async function closeAccount(db: Db, { communeId, now, accountId, address }: Closing, id: string): Promise<void> {
  await db.account.update({
    where: { id, communeId },
    data: { disabledAt: instantToColumn(now), sessionVersion: { increment: 1 } },
    select: { id: true },
  });
  await endLinks(db, id, now);
  await recordAudit(db, { communeId, now, address, accountId, action: "account-disabled", subjectId: id });
}

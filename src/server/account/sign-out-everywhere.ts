import { recordAudit } from "@/server/audit";
import type { Acting } from "./acting-account";
import { keepOnlySession } from "./keep-only-session";

/** Signs out every device of the account but this one. */
export async function signOutEverywhere({ db, viewer, now, address }: Acting): Promise<void> {
  const { accountId, communeId } = viewer;
  const account = await db.account.update({
    where: { id: accountId },
    data: { sessionVersion: { increment: 1 } },
    select: { id: true, sessionVersion: true },
  });
  await keepOnlySession(db, account, viewer.sessionId);
  await recordAudit(db, { communeId, now, address, accountId, action: "signed-out-everywhere" });
}

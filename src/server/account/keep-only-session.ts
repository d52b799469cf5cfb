import type { Db } from "@/server/db/tenant";

/** After the account's session version changed: this device stays signed in, the others are over. */
export async function keepOnlySession(db: Db, account: { id: string; sessionVersion: number }, sessionId: string) {
  await db.accountSession.deleteMany({ where: { accountId: account.id, id: { not: sessionId } } });
  await db.accountSession.updateMany({
    where: { id: sessionId, accountId: account.id },
    data: { version: account.sessionVersion },
  });
}

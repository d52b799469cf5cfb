import type { SessionToken } from "@/server/auth/token";
import { inCommune } from "@/server/db/tenant";

/** Ends one session at once: its cookie, wherever it was copied, opens nothing any more. */
export async function signOut({ communeId, sessionId }: SessionToken): Promise<void> {
  await inCommune(communeId, (db) => db.accountSession.deleteMany({ where: { id: sessionId } }));
}

import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/**
 * Before an administrator loses the role or the account: makes sure another one can sign in, refuses LAST_ADMINISTRATOR
 * otherwise. Their rows stay locked, in one order, until the end of the transaction: of two who demote each other at
 * the same moment, the second finds itself the last.
 */
export async function keepAnAdministrator(db: Db, communeId: string, leavingId: string): Promise<void> {
  const administrators = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM account
    WHERE commune_id = ${communeId}::uuid AND role = 'ADMINISTRATOR' AND disabled_at IS NULL
      AND password_hash IS NOT NULL
    ORDER BY id FOR UPDATE`;
  if (!administrators.some(({ id }) => id !== leavingId)) throw new RefusedError({ code: "LAST_ADMINISTRATOR" });
}

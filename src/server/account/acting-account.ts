import type { Temporal } from "temporal-polyfill";
import { codeKey } from "@/domain/account/one-time-code";
import type { Viewer } from "@/server/auth/open-session";
import { isPasswordOf } from "@/server/auth/password-hash";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** What a signed-in person's write on their own account gets from its procedure. */
export type Acting = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/** Locks the viewer's account and makes sure it is really them; refuses WRONG_CURRENT_PASSWORD. */
export async function requireCurrentPassword({ db, viewer }: Acting, currentPassword: string): Promise<void> {
  const { passwordHash } = await lockedSecret(db, viewer.accountId);
  if (!(await isPasswordOf(passwordHash, currentPassword))) throw new RefusedError({ code: "WRONG_CURRENT_PASSWORD" });
}

/** A password that is asked to be new must be neither the one before nor the code of the mairie: PASSWORD_UNCHANGED. */
export async function requireDifferentPassword({ db, viewer }: Acting, password: string): Promise<void> {
  const { passwordHash, isCode } = await lockedSecret(db, viewer.accountId);
  if (await isPasswordOf(passwordHash, isCode ? codeKey(password) : password))
    throw new RefusedError({ code: "PASSWORD_UNCHANGED" });
}

async function lockedSecret(db: Db, accountId: string): Promise<{ passwordHash: string | null; isCode: boolean }> {
  const [row] = await db.$queryRaw<{ passwordHash: string | null; isCode: boolean }[]>`
    SELECT password_hash AS "passwordHash", code_expires_at IS NOT NULL AS "isCode"
    FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  return row ?? { passwordHash: null, isCode: false };
}

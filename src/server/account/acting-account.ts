import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "@/server/auth/open-session";
import { isPasswordOf } from "@/server/auth/password-hash";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** What a signed-in person's write on their own account gets from its procedure. */
export type Acting = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/** Locks the viewer's account and makes sure it is really them; refuses WRONG_CURRENT_PASSWORD. */
export async function requireCurrentPassword({ db, viewer }: Acting, currentPassword: string): Promise<void> {
  const passwordHash = await lockedPasswordHash(db, viewer.accountId);
  if (!(await isPasswordOf(passwordHash, currentPassword))) throw new RefusedError({ code: "WRONG_CURRENT_PASSWORD" });
}

/** A password that is asked to be new must not be the one before: PASSWORD_UNCHANGED. */
export async function requireDifferentPassword({ db, viewer }: Acting, password: string): Promise<void> {
  const passwordHash = await lockedPasswordHash(db, viewer.accountId);
  if (await isPasswordOf(passwordHash, password)) throw new RefusedError({ code: "PASSWORD_UNCHANGED" });
}

async function lockedPasswordHash(db: Db, accountId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ password_hash: string | null }[]>`
    SELECT password_hash FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  return row?.password_hash ?? null;
}

import type { ResetPasswordInput } from "@/domain/account/inputs";
import { recordAudit } from "@/server/audit";
import { spendAttempt } from "@/server/auth/throttle";
import type { SessionToken } from "@/server/auth/token";
import { instantToColumn } from "@/server/db/dates";
import { inTransaction } from "@/server/db/tenant";
import { consumeLink } from "./one-time-link";
import { setPassword } from "./set-password";
import type { Visit } from "./sign-in";
import { startSession } from "./start-session";

/**
 * Sets a password with the link received by e-mail, ends every session and opens one here.
 * Refuses LINK_EXPIRED; when the password is refused, the link can still be used.
 */
export async function openWithLink(
  { now, address }: Visit,
  kind: "RESET" | "ACTIVATION",
  input: ResetPasswordInput,
): Promise<SessionToken> {
  await spendAttempt("link-address", address, now);
  return inTransaction(async (db) => {
    const { accountId, communeId } = await consumeLink(db, kind, input.token, now);
    const account = await setPassword(db, { accountId, password: input.password, now, address });
    if (kind === "ACTIVATION")
      await recordAudit(db, { communeId, now, address, accountId, action: "account-activated" });
    await db.account.update({
      where: { id: accountId },
      data: { lastSignInAt: instantToColumn(now) },
      select: { id: true },
    });
    return startSession(db, account, now);
  });
}

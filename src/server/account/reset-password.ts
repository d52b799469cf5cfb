import type { ResetPasswordInput } from "@/domain/account/inputs";
import { spendAttempt } from "@/server/auth/throttle";
import type { SessionToken } from "@/server/auth/token";
import { inTransaction } from "@/server/db/tenant";
import { consumeLink } from "./one-time-link";
import { setPassword } from "./set-password";
import type { Visit } from "./sign-in";
import { startSession } from "./start-session";

/**
 * Sets a new password with the link received by e-mail, ends every session and opens one here.
 * Refuses LINK_EXPIRED; when the password is refused, the link can still be used.
 */
export async function resetPassword(visit: Visit, input: ResetPasswordInput): Promise<SessionToken> {
  const { now, address } = visit;
  await spendAttempt("link-address", address, now);
  return inTransaction(async (db) => {
    const link = await consumeLink(db, "RESET", input.token, now);
    const account = await setPassword(db, { accountId: link.accountId, password: input.password, now, address });
    return startSession(db, account, now);
  });
}

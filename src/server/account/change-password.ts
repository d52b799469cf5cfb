import type { ChangePasswordInput } from "@/domain/account/inputs";
import { type Acting, requireCurrentPassword, requireDifferentPassword } from "./acting-account";
import { keepOnlySession } from "./keep-only-session";
import { setPassword } from "./set-password";

/** Changes one's own password; the other devices are signed out. */
export async function changePassword(acting: Acting, input: ChangePasswordInput): Promise<void> {
  const { db, viewer, now, address } = acting;
  await requireCurrentPassword(acting, input.currentPassword);
  await requireDifferentPassword(acting, input.password);
  const account = await setPassword(db, { accountId: viewer.accountId, password: input.password, now, address });
  await keepOnlySession(db, account, viewer.sessionId);
}

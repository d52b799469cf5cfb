import { RefusedError } from "@/server/refused-error";
import { type Acting, requireDifferentPassword } from "./acting-account";
import { keepOnlySession } from "./keep-only-session";
import { setPassword } from "./set-password";

/** Replaces the code of the mairie by a password of one's own; refuses NOT_ALLOWED to whoever has one already. */
export async function choosePassword(acting: Acting, password: string): Promise<void> {
  const { db, viewer, now, address } = acting;
  if (!viewer.mustChangePassword) throw new RefusedError({ code: "NOT_ALLOWED" });
  await requireDifferentPassword(acting, password);
  const account = await setPassword(db, { accountId: viewer.accountId, password, now, address });
  await keepOnlySession(db, account, viewer.sessionId);
}

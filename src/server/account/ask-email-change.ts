import { accountKey } from "@/domain/account/account-key";
import type { ChangeEmailInput } from "@/domain/account/inputs";
import { recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import { RefusedError } from "@/server/refused-error";
import { type Acting, requireCurrentPassword } from "./acting-account";
import { requireFreeEmail } from "./give-email";
import { mailOneTimeLink } from "./mail-one-time-link";
import { endLinks } from "./one-time-link";

/**
 * Sends a link to the new address; nothing changes until it is opened. Refuses WRONG_CURRENT_PASSWORD, EMAIL_UNCHANGED
 * and EMAIL_TAKEN.
 */
export async function askEmailChange(acting: Acting, { email, currentPassword }: ChangeEmailInput): Promise<void> {
  const { db, viewer } = acting;
  await requireCurrentPassword(acting, currentPassword);
  const own = await db.account.findUniqueOrThrow({ where: { id: viewer.accountId }, select: { emailKey: true } });
  if (own.emailKey === accountKey(email)) throw new RefusedError({ code: "EMAIL_UNCHANGED" });
  await sendConfirmation(acting, email);
}

/** Sends the link of the change under way again; the password was asked with the change. Refuses NOTHING_TO_CHANGE. */
export async function askEmailChangeAgain(acting: Acting): Promise<void> {
  const { db, viewer, now } = acting;
  const asked = await db.resetToken.findFirst({
    where: { accountId: viewer.accountId, kind: "EMAIL", usedAt: null, expiresAt: { gt: instantToColumn(now) } },
    select: { newEmail: true },
  });
  if (!asked?.newEmail) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });
  await sendConfirmation(acting, asked.newEmail);
}

/** The link already sent opens nothing any more; the account keeps its address. */
export async function cancelEmailChange({ db, viewer, now, address }: Acting): Promise<void> {
  const { accountId, communeId } = viewer;
  await endLinks(db, accountId, now, "EMAIL");
  await recordAudit(db, { communeId, now, address, accountId, action: "email-change-cancelled" });
}

async function sendConfirmation({ db, viewer, now, address }: Acting, email: string): Promise<void> {
  const { accountId, communeId } = viewer;
  await requireFreeEmail(db, { communeId, accountId, email });
  await mailOneTimeLink(db, { account: { ...viewer, id: accountId }, kind: "EMAIL", to: email, now });
  await recordAudit(db, { communeId, now, address, accountId, action: "email-change-asked" });
}

import { accountKey } from "@/domain/account/account-key";
import type { ChangeEmailInput } from "@/domain/account/inputs";
import { recordAudit } from "@/server/audit";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { type Acting, requireCurrentPassword } from "./acting-account";
import { makeOneTimeLink } from "./one-time-link";

/** Sends a link to the new address; nothing changes until it is opened. Refuses WRONG_CURRENT_PASSWORD and EMAIL_TAKEN. */
export async function askEmailChange(acting: Acting, { email, currentPassword }: ChangeEmailInput): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { accountId, communeId, displayName, familyId, timeZone } = viewer;
  await requireCurrentPassword(acting, currentPassword);
  const holder = await db.account.findFirst({
    where: { communeId, emailKey: accountKey(email), id: { not: accountId } },
    select: { id: true },
  });
  if (holder) throw new RefusedError({ code: "EMAIL_TAKEN" });
  const commune = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { hostName: true } });
  const account = { id: accountId, communeId };
  const { token, expiresAt } = await makeOneTimeLink(db, { account, kind: "EMAIL", now, newEmail: email });
  const link = portalUrl(commune.hostName, `/confirmer-adresse/${token}`);
  const data = { displayName, link, expiresAt: expiresAt.toString(), timeZone };
  await queueEmails(db, now, [{ template: "email-confirmation", data, communeId, familyId, to: email }]);
  await recordAudit(db, { communeId, now, address, accountId, action: "email-change-asked" });
}

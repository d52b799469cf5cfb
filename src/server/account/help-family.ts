import { accountKey } from "@/domain/account/account-key";
import type { ChangeAccountEmailInput } from "@/domain/account/codes-inputs";
import { recordAudit } from "@/server/audit";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { lockManagedAccount } from "./managed-account";
import { makeOneTimeLink } from "./one-time-link";
import { sendActivations } from "./send-activations";

/**
 * Sends a family who calls a link to choose a password: the mairie never sees it. Whoever never signed in gets the
 * longer link of an activation. Refuses NO_EMAIL, and NOT_FOUND for an account that is disabled or not a family's.
 */
export async function sendResetLink({ db, viewer, now, address }: Acting, id: string): Promise<void> {
  const { communeId, accountId, timeZone } = viewer;
  const account = await lockManagedAccount(db, communeId, id, "family");
  const { email, displayName, familyId } = account;
  if (account.disabledAt) throw new RefusedError({ code: "NOT_FOUND" });
  if (!email) throw new RefusedError({ code: "NO_EMAIL" });
  if (isUnopened(account)) await sendActivations(db, { communeId, now, accountIds: [id] });
  else {
    const { hostName } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { hostName: true } });
    const { token, expiresAt } = await makeOneTimeLink(db, { account, kind: "RESET", now });
    const link = portalUrl(hostName, `/reinitialisation/${token}`);
    const data = { displayName, link, expiresAt: expiresAt.toString(), timeZone };
    await queueEmails(db, now, [{ template: "password-reset", data, communeId, familyId, to: email }]);
  }
  await recordAudit(db, { communeId, now, address, accountId, action: "reset-link-sent", subjectId: id });
}

/**
 * Writes down the address a family gave. Before the first sign-in it counts at once, and an activation link leaves for
 * it; afterwards the family confirms it, by a link sent to that address. Refuses EMAIL_TAKEN and NOT_FOUND.
 */
export async function changeAccountEmail(acting: Acting, { id, email }: ChangeAccountEmailInput): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId, timeZone } = viewer;
  const account = await lockManagedAccount(db, communeId, id, "family");
  if (account.disabledAt) throw new RefusedError({ code: "NOT_FOUND" });
  const emailKey = accountKey(email);
  const taken = await db.account.findFirst({ where: { communeId, emailKey, id: { not: id } }, select: { id: true } });
  if (taken) throw new RefusedError({ code: "EMAIL_TAKEN" });
  if (isUnopened(account)) {
    await db.account.update({ where: { id }, data: { email, emailKey }, select: { id: true } });
    await sendActivations(db, { communeId, now, accountIds: [id] });
  } else {
    const { displayName, familyId } = account;
    const { hostName } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { hostName: true } });
    const { token, expiresAt } = await makeOneTimeLink(db, { account, kind: "EMAIL", now, newEmail: email });
    const link = portalUrl(hostName, `/confirmer-adresse/${token}`);
    const data = { displayName, link, expiresAt: expiresAt.toString(), timeZone };
    await queueEmails(db, now, [{ template: "email-confirmation", data, communeId, familyId, to: email }]);
  }
  await recordAudit(db, { communeId, now, address, accountId, action: "account-email-change-asked", subjectId: id });
}

/** Nobody chose a password of their own yet. */
function isUnopened({
  passwordHash,
  mustChangePassword,
}: {
  passwordHash: string | null;
  mustChangePassword: boolean;
}) {
  return passwordHash === null || mustChangePassword;
}

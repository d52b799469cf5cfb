import type { ChangeAccountEmailInput } from "@/domain/account/codes-inputs";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { giveEmail, requireFreeEmail } from "./give-email";
import { mailOneTimeLink } from "./mail-one-time-link";
import { lockManagedAccount } from "./managed-account";
import { sendActivations } from "./send-activations";

/**
 * Sends a family who calls a link to choose a password: the mairie never sees it. Whoever never signed in gets the
 * longer link of an activation. Refuses NO_EMAIL, and NOT_FOUND for an account that is disabled or not a family's.
 */
export async function sendResetLink({ db, viewer, now, address }: Acting, id: string): Promise<void> {
  const { communeId, accountId } = viewer;
  const account = await lockManagedAccount(db, communeId, id, "family");
  const { email } = account;
  if (account.disabledAt) throw new RefusedError({ code: "NOT_FOUND" });
  if (!email) throw new RefusedError({ code: "NO_EMAIL" });
  if (isUnopened(account)) await sendActivations(db, { communeId, now, accountIds: [id] });
  else await mailOneTimeLink(db, { account, kind: "RESET", to: email, now });
  await recordAudit(db, { communeId, now, address, accountId, action: "reset-link-sent", subjectId: id });
}

/**
 * Writes down the address a family gave. Before the first sign-in it counts at once, and an activation link leaves for
 * it; afterwards the family confirms it, by a link sent to that address. Refuses EMAIL_TAKEN and NOT_FOUND.
 */
export async function changeAccountEmail(acting: Acting, { id, email }: ChangeAccountEmailInput): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  const account = await lockManagedAccount(db, communeId, id, "family");
  if (account.disabledAt) throw new RefusedError({ code: "NOT_FOUND" });
  const given = { communeId, accountId: id, email };
  if (isUnopened(account)) {
    await giveEmail(db, given);
    await sendActivations(db, { communeId, now, accountIds: [id] });
  } else {
    await requireFreeEmail(db, given);
    await mailOneTimeLink(db, { account, kind: "EMAIL", to: email, now });
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

import type { Temporal } from "temporal-polyfill";
import { accountKey } from "@/domain/account/account-key";
import { recordAudit } from "@/server/audit";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { findCommune } from "./find-commune";
import { makeOneTimeLink } from "./one-time-link";
import { findAccount } from "./sign-in";

type Asking = { db: Db; now: Temporal.Instant; address: string; host: string };

/**
 * Sends a one-time link to the account's e-mail. Answers nothing, whether there is such an account or not: who has one
 * here is nobody's business. (The procedure makes both answers take the same time.)
 */
export async function askPasswordReset(
  { db, now, address, host }: Asking,
  input: { identifier: string; communeId?: string },
): Promise<void> {
  const commune = await findCommune(db, host, input.communeId || undefined);
  if (!commune) return;
  const communeId = commune.id;
  await bindToCommune(db, communeId);
  const account = await findAccount(db, communeId, accountKey(input.identifier));
  if (!account?.email || account.disabledAt) return;
  const { id, email, displayName, familyId } = account;
  const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
  const { token, expiresAt } = await makeOneTimeLink(db, { account: { id, communeId }, kind: "RESET", now });
  const link = portalUrl(commune.hostName, `/reinitialisation/${token}`);
  const data = { displayName, link, expiresAt: expiresAt.toString(), timeZone };
  await queueEmails(db, now, [{ template: "password-reset", data, communeId, familyId, to: email }]);
  await recordAudit(db, { communeId, now, address, accountId: id, action: "password-reset-asked" });
}

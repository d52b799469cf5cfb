import type { Temporal } from "temporal-polyfill";
import { accountKey } from "@/domain/account/account-key";
import { recordAudit } from "@/server/audit";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { findCommune } from "./find-commune";
import { mailOneTimeLink } from "./mail-one-time-link";
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
  await mailOneTimeLink(db, { account: { ...account, communeId }, kind: "RESET", to: account.email, now });
  await recordAudit(db, { communeId, now, address, accountId: account.id, action: "password-reset-asked" });
}

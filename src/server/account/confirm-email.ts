import type { Temporal } from "temporal-polyfill";
import { accountKey } from "@/domain/account/account-key";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { giveEmail } from "./give-email";
import { consumeLink, endLinks } from "./one-time-link";

type Confirming = { db: Db; now: Temporal.Instant; address: string };

/** Gives the account the address its link was sent to, and tells the old one. Refuses LINK_EXPIRED and EMAIL_TAKEN. */
export async function confirmEmail({ db, now, address }: Confirming, token: string): Promise<{ email: string }> {
  const { accountId, communeId, newEmail } = await consumeLink(db, "EMAIL", token, now);
  if (!newEmail) throw new RefusedError({ code: "LINK_EXPIRED" });
  const before = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, displayName: true, familyId: true },
  });
  await giveEmail(db, { accountId, communeId, email: newEmail });
  // What was sent to the old address opens nothing any more.
  await endLinks(db, accountId, now);
  await recordAudit(db, { communeId, now, address, accountId, action: "email-changed" });
  if (before.email && accountKey(before.email) !== accountKey(newEmail)) {
    const { displayName, familyId } = before;
    const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
    const data = { displayName, changedAt: now.toString(), timeZone, newAddress: masked(newEmail) };
    await queueEmails(db, now, [{ template: "email-changed", data, communeId, familyId, to: before.email }]);
  }
  return { email: newEmail };
}

/** "zoe.martin@exemple.fr" → "z…@exemple.fr": enough to recognise one's own, too little to take it. */
function masked(email: string): string {
  return email.replace(/^(.)[^@]*/, "$1…");
}

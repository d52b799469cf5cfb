import type { Temporal } from "temporal-polyfill";
import type { EmailData } from "@/emails/email-data";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";

type Change = { accountId: string; now: Temporal.Instant; change: EmailData["second-factor-changed"]["change"] };

/** Tells somebody by e-mail what became of their second factor, so that a change that is not theirs is noticed. */
export async function tellSecondFactor(db: Db, { accountId, now, change }: Change): Promise<void> {
  const { email, displayName, communeId } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, displayName: true, communeId: true },
  });
  if (!email) return;
  const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
  const data = { displayName, change, changedAt: now.toString(), timeZone };
  await queueEmails(db, now, [{ template: "second-factor-changed", data, communeId, familyId: null, to: email }]);
}

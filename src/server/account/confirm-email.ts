import type { Temporal } from "temporal-polyfill";
import { accountKey } from "@/domain/account/account-key";
import { type AuditedFact, recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { giveEmail } from "./give-email";
import { consumeLink, endLinks } from "./one-time-link";

type Confirming = { db: Db; now: Temporal.Instant; address: string };

/**
 * Gives the account the address its link was sent to, writes it down in the family's file too, and tells the old one.
 * Refuses LINK_EXPIRED and EMAIL_TAKEN.
 */
export async function confirmEmail({ db, now, address }: Confirming, token: string): Promise<{ email: string }> {
  const { accountId, communeId, newEmail } = await consumeLink(db, "EMAIL", token, now);
  if (!newEmail) throw new RefusedError({ code: "LINK_EXPIRED" });
  const before = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, displayName: true, familyId: true, guardianId: true },
  });
  await giveEmail(db, { accountId, communeId, email: newEmail });
  // What was sent to the old address opens nothing any more.
  await endLinks(db, accountId, now);
  const author = { communeId, now, address, accountId };
  await recordAudit(db, { ...author, action: "email-changed" });
  await tellFile(db, author, { ...before, email: newEmail });
  if (before.email && accountKey(before.email) !== accountKey(newEmail)) {
    const { displayName, familyId } = before;
    const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
    const data = { displayName, changedAt: now.toString(), timeZone, newAddress: masked(newEmail) };
    await queueEmails(db, now, [{ template: "email-changed", data, communeId, familyId, to: before.email }]);
  }
  return { email: newEmail };
}

type Author = Pick<AuditedFact, "communeId" | "now" | "accountId" | "address">;

/** The mairie sees the address that messages go to; whoever was editing the adult meanwhile is told. */
async function tellFile(
  db: Db,
  author: Author,
  { familyId, guardianId, email }: { familyId: string | null; guardianId: string | null; email: string },
): Promise<void> {
  if (!familyId || !guardianId) return;
  const { count } = await db.guardian.updateMany({
    where: { id: guardianId, communeId: author.communeId, OR: [{ email: null }, { email: { not: email } }] },
    data: { email, version: { increment: 1 } },
  });
  if (count === 0) return;
  const facts = { adultId: guardianId, fields: ["email"] };
  await recordAudit(db, { ...author, action: "adult-changed", subjectId: familyId, facts });
}

/** "zoe.martin@exemple.fr" → "z…@exemple.fr": enough to recognise one's own, too little to take it. */
function masked(email: string): string {
  return email.replace(/^(.)[^@]*/, "$1…");
}

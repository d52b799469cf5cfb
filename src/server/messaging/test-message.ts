import type { Temporal } from "temporal-polyfill";
import type { FamilyMessageInput } from "@/domain/messaging/message-input";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";

type Writer = { communeId: string; accountId: string; now: Temporal.Instant; address: string };

/** Sends the message to its author alone. Refuses NO_OWN_ADDRESS. */
export async function testMessage(
  db: Db,
  { communeId, accountId, now, address }: Writer,
  { subject, text }: Pick<FamilyMessageInput, "subject" | "text">,
): Promise<{ to: string }> {
  const { email: to, displayName } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, displayName: true },
  });
  if (!to) throw new RefusedError({ code: "NO_OWN_ADDRESS" });
  const data = { displayName, subject, text };
  await queueEmails(db, now, [{ communeId, familyId: null, to, template: "family-message", data }]);
  await recordAudit(db, { communeId, accountId, now, address, action: "families-message-tested" });
  return { to };
}

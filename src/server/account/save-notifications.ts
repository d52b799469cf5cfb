import type { NotificationsInput } from "@/domain/account/inputs";
import { recordAudit } from "@/server/audit";
import type { Acting } from "./acting-account";

/** Receipts and reminders by e-mail, on or off. */
export async function saveNotifications(
  { db, viewer: { communeId, accountId }, now, address }: Acting,
  input: NotificationsInput,
): Promise<void> {
  await db.account.update({ where: { id: accountId }, data: input, select: { id: true } });
  await recordAudit(db, { communeId, now, address, accountId, action: "notifications-changed", facts: input });
}

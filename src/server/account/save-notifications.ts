import type { NotificationsInput } from "@/domain/account/inputs";
import type { Acting } from "./acting-account";

/** Receipts and reminders by e-mail, on or off. */
export async function saveNotifications({ db, viewer }: Acting, input: NotificationsInput): Promise<void> {
  await db.account.update({ where: { id: viewer.accountId }, data: input, select: { id: true } });
}

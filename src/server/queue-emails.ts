import type { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import type { TemplatedEmail } from "@/emails/email-data";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { addJobs } from "@/server/jobs/job-sender";

export type EmailToQueue = TemplatedEmail & { communeId: string; familyId: string | null; to: string };

/** Puts messages in the outbox, in the caller's transaction: nothing is sent unless it commits, nothing is lost once it did. */
export async function queueEmails(db: Db, now: Temporal.Instant, emails: readonly EmailToQueue[]): Promise<void> {
  if (emails.length === 0) return;
  const rows = emails.map(({ to, ...email }) => ({
    ...email,
    id: uuid(),
    toAddress: to,
    createdAt: instantToColumn(now),
  }));
  await db.email.createMany({ data: rows });
  await addJobs(
    db,
    "send-email",
    rows.map(({ id, communeId }) => ({ communeId, emailId: id })),
  );
}

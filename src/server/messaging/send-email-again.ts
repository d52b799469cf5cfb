import type { Temporal } from "temporal-polyfill";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import type { Db } from "@/server/db/tenant";
import { addJobs } from "@/server/jobs/job-sender";
import { RefusedError } from "@/server/refused-error";

type SendingAgain = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/** Puts a message that failed, or that was kept for want of a transport, back in the outbox. Refuses NOT_FOUND. */
export async function sendEmailAgain({ db, viewer, now, address }: SendingAgain, emailId: string): Promise<void> {
  const { communeId, accountId } = viewer;
  const { count } = await db.email.updateMany({
    where: { id: emailId, communeId, state: { in: ["FAILED", "KEPT"] } },
    data: { state: "QUEUED", attempts: 0, lastError: null, claimedTo: null },
  });
  if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  await addJobs(db, "send-email", [{ communeId, emailId }]);
  await recordAudit(db, { communeId, now, address, accountId, action: "email-sent-again", subjectId: emailId });
}

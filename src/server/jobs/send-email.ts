import { Temporal } from "temporal-polyfill";
import { type RenderedEmail, renderEmail } from "@/emails/render-email";
import { withoutSecret } from "@/emails/without-secret";
import { instantToColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { log } from "@/server/log";
import { MailError, type MailTransport } from "@/server/mail";
import { readSender, templatedEmail } from "@/server/messaging/read-email";

/** pg-boss tries again as many times, later and later (src/launch/queues.mjs); after that a person decides. */
export const mostAttempts = 9;

/** Longer than any sending takes: past it, the worker that claimed the message is dead. */
const claim = Temporal.Duration.from({ minutes: 5 });

type Sending = { communeId: string; emailId: string; now: Temporal.Instant; transport: MailTransport | null };

/**
 * Sends one message of the outbox, once: it is claimed first, sent outside any transaction, then written down.
 * Throws when it should be tried again.
 */
export async function sendEmail(sending: Sending): Promise<void> {
  const claimed = await claimEmail(sending);
  if (!claimed) return;
  const { transport } = sending;
  if (!transport) return settle(sending, { state: "KEPT" });
  const { id, toAddress: to, attempts, email, sender } = claimed;
  let providerId: string | null;
  try {
    const rendered: RenderedEmail = await renderEmail(email, sender);
    providerId = await transport({ id, to, senderName: sender.senderName, replyTo: sender.replyTo, ...rendered });
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    const isOver = (error instanceof MailError && error.isFinal) || attempts >= mostAttempts;
    await settle(sending, isOver ? { state: "FAILED", lastError } : { lastError });
    log.warn({ event: "email-not-sent", emailId: id, attempts, isOver });
    if (!isOver) throw error;
    return;
  }
  const { data } = withoutSecret(email);
  await settle(sending, { state: "SENT", sentAt: instantToColumn(sending.now), providerId, lastError: null, data });
}

async function claimEmail({ communeId, emailId: id, now }: Sending) {
  const nowColumn = instantToColumn(now);
  return inCommune(communeId, async (db) => {
    const [row] = await db.email.updateManyAndReturn({
      where: { id, state: "QUEUED", OR: [{ claimedTo: null }, { claimedTo: { lte: nowColumn } }] },
      data: { claimedTo: instantToColumn(now.add(claim)), attempts: { increment: 1 } },
      select: { id: true, toAddress: true, template: true, data: true, attempts: true },
    });
    if (!row) return refuseIfClaimed(db, id);
    return { ...row, email: templatedEmail(row), sender: await readSender(db, communeId) };
  });
}

/** Settled already: nothing to do. Claimed by another worker: it may die, so this job comes back later. */
async function refuseIfClaimed(db: Db, id: string): Promise<null> {
  const claimed = await db.email.findFirst({ where: { id, state: "QUEUED" }, select: { id: true } });
  if (claimed) throw new Error("Another worker is sending this e-mail");
  return null;
}

async function settle({ communeId, emailId: id }: Sending, data: Prisma.EmailUpdateInput): Promise<void> {
  await inCommune(communeId, (db) =>
    db.email.update({ where: { id }, data: { ...data, claimedTo: null }, select: { id: true } }),
  );
}

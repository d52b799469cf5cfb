import { aCommune } from "@tests/builders/commune";
import { aQueuedEmail } from "@tests/builders/email";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { prisma } from "@/server/db/client";
import { inCommune } from "@/server/db/tenant";
import { mostAttempts, sendEmail } from "@/server/jobs/send-email";
import { sweepOutbox } from "@/server/jobs/sweep-outbox";
import { type MailTransport, mailTransport } from "@/server/mail";
import { aResendServer, aSmtpServer } from "./mail-servers";

const now = Temporal.Instant.from("2026-09-03T08:00:00Z");
const MAIL_FROM = "Préau <portail@example.invalid>";

let communeId: string;
beforeAll(async () => {
  communeId = (await aCommune({ name: "Vallombreuse" })).id;
});

function stored(id: string) {
  return inCommune(communeId, (db) => db.email.findUniqueOrThrow({ where: { id } }));
}

function jobsFor(emailId: string) {
  return prisma.$queryRaw<{ state: string }[]>`
    SELECT state FROM pgboss.job WHERE name = 'send-email' AND data ->> 'emailId' = ${emailId}`;
}

const broken: MailTransport = () => Promise.reject(new Error("Connection refused"));

test("A message that is queued has its job, and neither exists when the transaction is undone", async () => {
  const { id } = await aQueuedEmail(communeId);
  expect(await jobsFor(id)).toHaveLength(1);
  const before = await inCommune(communeId, (db) => db.email.count());
  const undone = inCommune(communeId, async (db) => {
    const { queueEmails } = await import("@/server/queue-emails");
    const data = { displayName: "Camille", changedAt: now.toString(), timeZone: "Europe/Paris" };
    await queueEmails(db, now, [
      { communeId, familyId: null, to: "a@example.invalid", template: "password-changed", data },
    ]);
    throw new Error("Undone");
  });
  await expect(undone).rejects.toThrow("Undone");
  expect(await inCommune(communeId, (db) => db.email.count())).toBe(before);
});

describe("By SMTP", () => {
  test("a message is sent once, from the commune, in text and HTML, and its personal link is forgotten", async () => {
    const smtp = await aSmtpServer();
    onTestFinished(smtp.stop);
    const transport = mailTransport({ SMTP_URL: smtp.url, MAIL_FROM });
    const { id } = await aQueuedEmail(communeId, { secret: "abc-secret-smtp" });
    await sendEmail({ communeId, emailId: id, now, transport });
    await sendEmail({ communeId, emailId: id, now, transport });
    expect(smtp.received).toHaveLength(1);
    const [message] = smtp.received;
    expect(message).toMatch(/^From: "?Vallombreuse"? <portail@example.invalid>/m);
    expect(message).toContain("text/plain");
    expect(message).toContain("text/html");
    expect(message).toContain("abc-secret-smtp");
    const row = await stored(id);
    expect(row).toMatchObject({ state: "SENT", attempts: 1, lastError: null, claimedTo: null });
    expect(row.sentAt?.toISOString()).toBe("2026-09-03T08:00:00.000Z");
    expect(row.providerId).toContain(id);
    expect(JSON.stringify(row.data)).not.toContain("secret");
  });

  test("a message has the name and the address for answers that the commune chose", async () => {
    const smtp = await aSmtpServer();
    onTestFinished(smtp.stop);
    const own = await aCommune({ senderName: "Écoles de Vallombreuse", replyTo: "ecoles@example.invalid" });
    const { id } = await aQueuedEmail(own.id);
    const transport = mailTransport({ SMTP_URL: smtp.url, MAIL_FROM });
    await sendEmail({ communeId: own.id, emailId: id, now, transport });
    expect(smtp.received[0]).toMatch(/^Reply-To: ecoles@example.invalid/m);
    expect(smtp.received[0]).toMatch(/^From: .*<portail@example.invalid>/m);
    expect(smtp.received[0]).not.toMatch(/^From: .*Commune/m);
  });

  test("an address that does not exist fails at once, with what the server said", async () => {
    const smtp = await aSmtpServer();
    onTestFinished(smtp.stop);
    const transport = mailTransport({ SMTP_URL: smtp.url, MAIL_FROM });
    const { id } = await aQueuedEmail(communeId, { to: "refuse@example.invalid" });
    await sendEmail({ communeId, emailId: id, now, transport });
    const row = await stored(id);
    expect(row).toMatchObject({ state: "FAILED", attempts: 1 });
    expect(row.lastError).toContain("No such user");
  });
});

describe("By Resend", () => {
  test("a message goes with its own idempotency key, and the provider's id is kept", async () => {
    const resend = await aResendServer();
    onTestFinished(resend.stop);
    const transport = mailTransport({ RESEND_API_KEY: "re_essai", RESEND_BASE_URL: resend.url, MAIL_FROM });
    const { id, link } = await aQueuedEmail(communeId, { secret: "abc-secret-resend" });
    await sendEmail({ communeId, emailId: id, now, transport });
    expect(resend.received).toHaveLength(1);
    expect(resend.received[0]).toMatchObject({
      key: id,
      authorization: "Bearer re_essai",
      body: { from: '"Vallombreuse" <portail@example.invalid>', to: "parent@example.invalid" },
    });
    expect(resend.received[0]?.body.text).toContain(link);
    expect(await stored(id)).toMatchObject({ state: "SENT", providerId: "resend-1" });
  });

  test.each([
    [500, "QUEUED"],
    [429, "QUEUED"],
    [422, "FAILED"],
  ])("after an answer %i the message is %s", async (status, state) => {
    const resend = await aResendServer([status]);
    onTestFinished(resend.stop);
    const transport = mailTransport({ RESEND_API_KEY: "re_essai", RESEND_BASE_URL: resend.url, MAIL_FROM });
    const { id } = await aQueuedEmail(communeId);
    const sending = sendEmail({ communeId, emailId: id, now, transport });
    if (state === "QUEUED") await expect(sending).rejects.toThrow(String(status));
    else await sending;
    expect(await stored(id)).toMatchObject({ state, attempts: 1, claimedTo: null });
    expect((await stored(id)).lastError).toContain(String(status));
  });
});

test("Without a transport the message is kept, link and all", async () => {
  expect(mailTransport({ MAIL_FROM })).toBeNull();
  const { id, link } = await aQueuedEmail(communeId);
  await sendEmail({ communeId, emailId: id, now, transport: null });
  const row = await stored(id);
  expect(row.state).toBe("KEPT");
  expect(row.data).toMatchObject({ link });
});

test("A message is tried nine times, then waits for a person", async () => {
  const { id } = await aQueuedEmail(communeId);
  for (let attempt = 1; attempt < mostAttempts; attempt++) {
    await expect(sendEmail({ communeId, emailId: id, now, transport: broken })).rejects.toThrow("Connection refused");
    expect(await stored(id)).toMatchObject({ state: "QUEUED", attempts: attempt });
  }
  await sendEmail({ communeId, emailId: id, now, transport: broken });
  expect(await stored(id)).toMatchObject({ state: "FAILED", attempts: mostAttempts, lastError: "Connection refused" });
});

test("Two workers never send the same message at the same time; a dead one's is taken over", async () => {
  const { id } = await aQueuedEmail(communeId);
  let finish = () => {};
  const slow: MailTransport = () =>
    new Promise((resolve) => {
      finish = () => resolve("slow");
    });
  const first = sendEmail({ communeId, emailId: id, now, transport: slow });
  await expect.poll(async () => (await stored(id)).claimedTo).not.toBeNull();
  await expect(sendEmail({ communeId, emailId: id, now, transport: slow })).rejects.toThrow("Another worker");
  await sendEmail({ communeId, emailId: id, now: now.add({ minutes: 6 }), transport: async () => "second" });
  expect(await stored(id)).toMatchObject({ state: "SENT", providerId: "second" });
  finish();
  await first;
});

test("A message that lost its job gets a new one; a fresh one is left to its own", async () => {
  const { id: lost } = await aQueuedEmail(communeId, { now: "2026-09-03T01:00:00Z" });
  const { id: fresh } = await aQueuedEmail(communeId, { now: "2026-09-03T07:59:00Z" });
  await prisma.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-email'`;
  await sweepOutbox(now);
  expect(await jobsFor(lost)).toHaveLength(1);
  expect(await jobsFor(fresh)).toHaveLength(0);
});

import { afterAll, expect, test } from "vitest";
import { openOwnDatabase } from "../../setup/own-database";
import { aSmtpServer } from "./mail-servers";

// A worker takes every job it finds: it gets a database of its own, and a mail server before it is loaded.
await openOwnDatabase(`jobs_${process.env.VITEST_POOL_ID}`);
const smtp = await aSmtpServer();
process.env.SMTP_URL = smtp.url;
process.env.MAIL_FROM = "Portail familles <portail@example.invalid>";
const { startWorker } = await import("@/server/jobs/worker");
const { prisma, pool } = await import("@/server/db/client");
const { inCommune } = await import("@/server/db/tenant");
const { aCommune } = await import("@tests/builders/commune");
const { aQueuedEmail } = await import("@tests/builders/email");
const boss = await startWorker();

afterAll(async () => {
  await boss.stop({ graceful: false, wait: true });
  await prisma.$disconnect();
  await pool.end();
});

function jobOf(emailId: string) {
  return prisma.$queryRaw<{ state: string; retry_count: number }[]>`
    SELECT state::text, retry_count FROM pgboss.job WHERE data ->> 'emailId' = ${emailId}`;
}

test("what is queued is sent without anybody asking; what the server can't take now is put back for later", async () => {
  const { id: communeId } = await aCommune();
  const { id: sent } = await aQueuedEmail(communeId);
  const stateOf = (id: string) =>
    inCommune(communeId, (db) =>
      db.email.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, lastError: true } }),
    );
  await expect.poll(() => stateOf(sent), { timeout: 15_000 }).toMatchObject({ state: "SENT", attempts: 1 });
  await expect.poll(async () => (await jobOf(sent))[0]?.state).toBe("completed");
  expect(smtp.received).toHaveLength(1);

  await smtp.stop();
  const { id: late } = await aQueuedEmail(communeId);
  await expect.poll(async () => (await jobOf(late))[0]?.state, { timeout: 15_000 }).toBe("retry");
  const { state, lastError } = await stateOf(late);
  expect(state).toBe("QUEUED");
  expect(lastError).toContain("SMTP");
});

test("each recurring work waits for its next turn, once", async () => {
  const waiting = () => prisma.$queryRaw<{ name: string; jobs: bigint }[]>`
    SELECT name, count(*) AS jobs FROM pgboss.job
    WHERE name <> 'send-email' AND state = 'created' GROUP BY name ORDER BY name`;
  await expect.poll(waiting, { timeout: 15_000 }).toEqual(
    ["purge-requests", "remind-limits", "send-receipts", "sweep-files", "sweep-outbox"].map((name) => ({
      name,
      jobs: 1n,
    })),
  );
});

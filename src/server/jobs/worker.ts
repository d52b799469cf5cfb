import PgBoss from "pg-boss";
import type { Temporal } from "temporal-polyfill";
import { env } from "@/env";
import { purgeRequests } from "@/server/account/purge-requests";
import { currentInstant } from "@/server/clock";
import { log } from "@/server/log";
import { mailTransport } from "@/server/mail";
import { onStop } from "@/server/on-stop";
import { type Jobs, queueSchema } from "./job-sender";
import { remindBeforeLimits } from "./remind-before-limits";
import { runLongWork } from "./run-long-work";
import { sendDueReceipts } from "./send-due-receipts";
import { sendEmail } from "./send-email";
import { sweepFiles } from "./sweep-files";
import { sweepOutbox } from "./sweep-outbox";

type Recurring = {
  queue: Exclude<keyof Jobs, "send-email" | "long-work">;
  everySeconds: number;
  run: (now: Temporal.Instant) => Promise<unknown>;
};

const recurring: Recurring[] = [
  { queue: "sweep-outbox", everySeconds: 3600, run: sweepOutbox },
  { queue: "sweep-files", everySeconds: 3600, run: sweepFiles },
  { queue: "send-receipts", everySeconds: 60, run: sendDueReceipts },
  { queue: "remind-limits", everySeconds: 3600, run: remindBeforeLimits },
  { queue: "purge-requests", everySeconds: 3600, run: purgeRequests },
];

// Development reloads modules: one worker a process.
const kept = globalThis as typeof globalThis & { preauWorker?: Promise<PgBoss> };

/** Starts this process's share of the work that nobody waits for. Every process of the portal has one. */
export function startWorker(): Promise<PgBoss> {
  kept.preauWorker ??= start();
  return kept.preauWorker;
}

async function start(): Promise<PgBoss> {
  // The launcher made the schema and the queues, as their owner: this role only uses them.
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "preau-worker",
    schema: queueSchema,
    max: 2,
    migrate: false,
    schedule: false,
  });
  boss.on("error", (error) => log.error({ event: "worker", error: error.message }));
  await boss.start();
  onStop(() => boss.stop({ graceful: true, close: true, wait: true, timeout: 5_000 }));
  await sendEmails(boss);
  await doLongWorks(boss);
  for (const one of recurring) await repeat(boss, one);
  return boss;
}

async function sendEmails(boss: PgBoss): Promise<void> {
  const transport = mailTransport();
  await boss.work<Jobs["send-email"]>("send-email", { batchSize: 10, pollingIntervalSeconds: 1 }, async (jobs) => {
    const sent = await Promise.allSettled(
      jobs.map(({ data }) => sendEmail({ ...data, now: currentInstant(), transport })),
    );
    // The batch succeeds; each message that did not is put back on its own, for later.
    for (const [index, { status }] of sent.entries()) {
      const job = jobs[index];
      if (status === "rejected" && job) await boss.fail("send-email", job.id);
    }
  });
}

async function doLongWorks(boss: PgBoss): Promise<void> {
  await boss.work<Jobs["long-work"]>("long-work", { batchSize: 1, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await runLongWork(data, currentInstant());
  });
}

/** Each run asks for the next one first: the chain outlives a run that fails, and a queue keeps one waiting job at most. */
async function repeat(boss: PgBoss, { queue, everySeconds, run }: Recurring): Promise<void> {
  await boss.work(queue, { pollingIntervalSeconds: 5 }, async () => {
    await boss.send(queue, {}, { startAfter: everySeconds });
    await run(currentInstant());
  });
  await boss.send(queue, {});
}

import PgBoss from "pg-boss";
import type { Db } from "@/server/db/tenant";

/** Where pg-boss keeps its tables; the launcher makes them (src/launch/prepare-schema.mjs). */
export const queueSchema = "pgboss";

/** What each queue carries; the launcher creates them (src/launch/queues.mjs). */
export type Jobs = {
  "send-email": { communeId: string; emailId: string };
  "long-work": { communeId: string; workId: string };
  "sweep-files": Record<string, never>;
  "sweep-outbox": Record<string, never>;
  "send-receipts": Record<string, never>;
  "remind-limits": Record<string, never>;
  "purge-requests": Record<string, never>;
};

// Never started: it only writes the SQL, which runs in the caller's transaction.
const writer = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error("No transaction")) },
  schema: queueSchema,
});

/** Adds jobs to a queue in the caller's transaction, in one statement: they exist if and when it commits. */
export async function addJobs<Name extends keyof Jobs>(db: Db, name: Name, jobs: Jobs[Name][]): Promise<void> {
  if (jobs.length === 0) return;
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await db.$queryRawUnsafe<[]>(text, ...values),
  });
  await writer.insert(
    jobs.map((data) => ({ name, data })),
    { db: { executeSql } },
  );
}

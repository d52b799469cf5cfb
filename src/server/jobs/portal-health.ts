import { pool } from "@/server/db/client";
import { log } from "@/server/log";

export type PortalHealth = { database: "ok" | "down"; queue: "ok" | "down"; waitingJobs: number | null };

/** A supervisor waits no longer; nor does a family. */
const PATIENCE_MS = 3_000;

/**
 * Asks the database for a word and the queue for its length; never throws, and answers even when the database does not.
 * A queue whose work is ten minutes late has nobody left to do it; imports and letters may last longer than that.
 */
export async function portalHealth(): Promise<PortalHealth> {
  try {
    await soon(pool.query("SELECT 1"));
  } catch (error) {
    tell({ database: "down" }, error);
    return { database: "down", queue: "down", waitingJobs: null };
  }
  try {
    const { rows } = await soon(
      pool.query<{ waiting: number; late: boolean }>(
        `SELECT count(*)::int AS waiting,
           coalesce(bool_or(name <> 'long-work' AND start_after < now() - interval '10 minutes'), false) AS late
         FROM pgboss.job WHERE state < 'active' AND start_after <= now()`,
      ),
    );
    const { waiting: waitingJobs = 0, late = false } = rows[0] ?? {};
    return { database: "ok", queue: late ? "down" : "ok", waitingJobs };
  } catch (error) {
    tell({ queue: "down" }, error);
    return { database: "ok", queue: "down", waitingJobs: null };
  }
}

async function soon<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tell(what: Partial<PortalHealth>, error: unknown): void {
  log.error({ event: "health", ...what, error: error instanceof Error ? error.message : String(error) });
}

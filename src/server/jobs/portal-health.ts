import { pool } from "@/server/db/client";
import { log } from "@/server/log";

export type PortalHealth = { database: "ok" | "down"; queue: "ok" | "down"; waitingJobs: number | null };

/** Asks the database for a word and the queue for its length; never throws. */
export async function portalHealth(): Promise<PortalHealth> {
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    log.error({ event: "health", database: "down", error: error instanceof Error ? error.message : String(error) });
    return { database: "down", queue: "down", waitingJobs: null };
  }
  try {
    const { rows } = await pool.query<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM pgboss.job WHERE state < 'active' AND start_after <= now()",
    );
    return { database: "ok", queue: "ok", waitingJobs: rows[0]?.waiting ?? 0 };
  } catch (error) {
    log.error({ event: "health", queue: "down", error: error instanceof Error ? error.message : String(error) });
    return { database: "ok", queue: "down", waitingJobs: null };
  }
}

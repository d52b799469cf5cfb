import { prisma } from "./client";
import type { Prisma } from "./generated/client";
import { mayStartAgain } from "./start-again";

/** A transaction already bound to a commune by row-level security. */
export type Db = Prisma.TransactionClient;

/** Milliseconds: to get a connection, then to be done. */
type Limits = { maxWait: number; timeout: number };
const usualLimits: Limits = { maxWait: 10_000, timeout: 30_000 };

const ATTEMPTS = 3;

/**
 * Runs `work` in a transaction not yet bound to a commune: every tenant table looks empty until it is. Begins again, up
 * to twice, when PostgreSQL ended it for another transaction: nothing of the first run is left.
 */
export async function inTransaction<T>(work: (db: Db) => Promise<T>, limits = usualLimits): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work, limits);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayStartAgain(error)) throw error;
    }
  }
}

export async function bindToCommune(db: Db, communeId: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.commune_id', ${communeId}, true)`;
}

/** Runs `work` in one transaction that sees and writes the rows of this commune only. */
export function inCommune<T>(communeId: string, work: (db: Db) => Promise<T>, limits = usualLimits): Promise<T> {
  return inTransaction(async (db) => {
    await bindToCommune(db, communeId);
    return work(db);
  }, limits);
}

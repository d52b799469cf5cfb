import { prisma } from "./client";
import type { Prisma } from "./generated/client";

/** A transaction already bound to a commune by row-level security. */
export type Db = Prisma.TransactionClient;

/** Milliseconds: to get a connection, then to be done. */
type Limits = { maxWait: number; timeout: number };
const usualLimits: Limits = { maxWait: 10_000, timeout: 30_000 };

/** Runs `work` in a transaction not yet bound to a commune: every tenant table looks empty until it is. */
export function inTransaction<T>(work: (db: Db) => Promise<T>, limits = usualLimits): Promise<T> {
  return prisma.$transaction(work, limits);
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

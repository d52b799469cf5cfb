import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/env";
import { log } from "@/server/log";
import { PrismaClient } from "./generated/client";
import { statementName } from "./statement-name";

// Development reloads modules: the pool outlives them, or connections would run out.
const kept = globalThis as typeof globalThis & { preauPool?: Pool };

export const pool =
  kept.preauPool ??
  new Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_SIZE,
    application_name: "preau",
    // As long as a transaction may wait for its turn: a server that does not answer is said, not waited for.
    connectionTimeoutMillis: 10_000,
  });
kept.preauPool = pool;
pool.on("error", (error) => log.error({ event: "database-connection-lost", error: error.message }));

export const prisma = new PrismaClient({
  adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
});

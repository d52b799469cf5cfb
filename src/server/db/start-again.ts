import { z } from "zod";
import { Prisma } from "./generated/client";

const writeConflict = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.literal("TransactionWriteConflict") }) }),
});

/**
 * Whether a failed transaction would pass if it were begun again: PostgreSQL ended it for another one (SQLSTATE 40001,
 * the calendar changed meanwhile; 40P01, each waited for the other).
 */
export function mayStartAgain(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) continue;
    return cause.code === "P2034" || writeConflict.safeParse(cause.meta).success;
  }
  return false;
}

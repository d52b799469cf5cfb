import type { EmailState } from "@/domain/account/inputs";
import { mostCounted, type OutboxInput, outboxPageSize } from "@/domain/messaging/outbox-input";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { emailStates, type OutboxRow, outboxRows, outboxWhere } from "./outbox-sql";

/**
 * One page of the outbox as it is filtered and sorted, and how many messages to such addresses are in each state: up to
 * `mostCounted`, and one more when there are more.
 */
export async function listEmails(db: Db, communeId: string, asked: OutboxInput) {
  const { state, page } = asked;
  const rows = await db.$queryRaw<OutboxRow[]>(
    outboxRows(communeId, asked, outboxPageSize, (page - 1) * outboxPageSize),
  );
  const emails = rows.map(({ id, toAddress, template, state: is, attempts, createdAt }) => {
    return { id, toAddress, template, state: is, attempts, createdAt: createdAt.toISOString() };
  });
  const counts = await countByState(db, communeId, asked);
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { emails, counts, page, pages: Math.max(1, Math.ceil(Math.min(total, mostCounted) / outboxPageSize)) };
}

async function countByState(
  db: Db,
  communeId: string,
  { recipient }: OutboxInput,
): Promise<Record<EmailState, number>> {
  const parts = emailStates.map((state) => {
    const where = outboxWhere(communeId, { state, recipient });
    return Prisma.sql`
      SELECT ${state} AS state, count(*)::int AS count
      FROM (SELECT FROM email e WHERE ${where} LIMIT ${mostCounted + 1}::int) AS counted`;
  });
  const rows = await db.$queryRaw<{ state: EmailState; count: number }[]>(Prisma.join(parts, " UNION ALL "));
  const counts: Record<EmailState, number> = { QUEUED: 0, SENT: 0, FAILED: 0, KEPT: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

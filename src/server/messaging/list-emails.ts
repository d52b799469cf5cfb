import type { EmailState } from "@/domain/account/inputs";
import type { OutboxInput } from "@/domain/messaging/outbox-input";
import type { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

const pageSize = 50;

/** One page of the outbox as it is filtered and sorted, and how many messages to such addresses are in each state. */
export async function listEmails(db: Db, communeId: string, asked: OutboxInput) {
  const { state, page } = asked;
  const rows = await db.email.findMany({
    where: outboxWhere(communeId, asked),
    select: { id: true, toAddress: true, template: true, state: true, attempts: true, createdAt: true },
    orderBy: outboxOrder(asked),
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const where = outboxWhere(communeId, { ...asked, state: null });
  const groups = await db.email.groupBy({ by: ["state"], where, _count: true });
  const counts: Record<EmailState, number> = { QUEUED: 0, SENT: 0, FAILED: 0, KEPT: 0 };
  for (const group of groups) counts[group.state] = group._count;
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const emails = rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
  return { emails, counts, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** Which messages are listed. */
export function outboxWhere(communeId: string, { state, recipient }: OutboxInput): Prisma.EmailWhereInput {
  return {
    communeId,
    ...(state && { state }),
    // Signs that LIKE takes for jokers are common in addresses.
    ...(recipient && { toAddress: { contains: recipient.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } }),
  };
}

/** In which order; those alike, the latest first. */
export function outboxOrder({ sort, descending }: OutboxInput): Prisma.EmailOrderByWithRelationInput[] {
  const direction: Prisma.SortOrder = descending ? "desc" : "asc";
  if (sort === "date") return [{ createdAt: direction }, { id: direction }];
  const first = sort === "recipient" ? { toAddress: direction } : { state: direction };
  return [first, { createdAt: "desc" }, { id: "desc" }];
}

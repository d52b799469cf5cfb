import type { EmailState } from "@/domain/account/inputs";
import type { Db } from "@/server/db/tenant";

const pageSize = 50;

/** One page of the outbox, newest first, and how many messages there are in each state. */
export async function listEmails(db: Db, communeId: string, { state, page }: { state?: EmailState; page: number }) {
  const rows = await db.email.findMany({
    where: { communeId, state },
    select: { id: true, toAddress: true, template: true, state: true, attempts: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const groups = await db.email.groupBy({ by: ["state"], where: { communeId }, _count: true });
  const counts: Record<EmailState, number> = { QUEUED: 0, SENT: 0, FAILED: 0, KEPT: 0 };
  for (const group of groups) counts[group.state] = group._count;
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const emails = rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
  return { emails, counts, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

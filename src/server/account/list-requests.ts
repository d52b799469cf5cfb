import type { RequestPageInput } from "@/domain/account/request-decision-input";
import { requestReference, type ShownRequestState, shownRequestStates } from "@/domain/account/request-state";
import { personName } from "@/domain/family/person-name";
import type { Db } from "@/server/db/tenant";
import { requestFacts } from "./request-facts";

const pageSize = 30;

/** One page of the requests in a state, and how many there are in each. What waits longest comes first. */
export async function listRequests(db: Db, communeId: string, { state, page }: RequestPageInput) {
  const order = state === "RECEIVED" ? ("asc" as const) : ("desc" as const);
  const rows = await db.accountRequest.findMany({
    where: { communeId, state },
    orderBy: [{ confirmedAt: order }, { number: order }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: { id: true, number: true, state: true, facts: true, confirmedAt: true, decidedAt: true, familyId: true },
  });
  const groups = await db.accountRequest.groupBy({ by: ["state"], where: { communeId }, _count: true });
  const counts = Object.fromEntries(shownRequestStates.map((one) => [one, 0])) as Record<ShownRequestState, number>;
  for (const group of groups) if (group.state !== "UNCONFIRMED") counts[group.state] = group._count;
  const requests = rows.map(({ id, number, facts: column, confirmedAt, decidedAt, familyId }) => {
    const { adults, children } = requestFacts(column);
    return {
      id,
      reference: requestReference(number),
      adults: adults.map(personName),
      children: children.map(personName),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      decidedAt: decidedAt?.toISOString() ?? null,
      familyId,
    };
  });
  return { requests, counts, page, pages: Math.max(1, Math.ceil(counts[state] / pageSize)) };
}

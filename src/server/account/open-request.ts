import type { Temporal } from "temporal-polyfill";
import type { AuditedAction } from "@/domain/account/audited-actions";
import { isOpenRequest, type ShownRequestState } from "@/domain/account/request-state";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { requestFacts } from "./request-facts";

/** What a decision about a request gets from its procedure. */
export type Deciding = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/**
 * Locks a request that is still to be decided: of two people who decide at once, the second waits here, then is refused
 * REQUEST_CLOSED with the name of the first. NOT_FOUND: no such request in this commune, or not yet confirmed.
 */
export async function lockOpenRequest(db: Db, communeId: string, id: string) {
  await db.$queryRaw`SELECT id FROM account_request WHERE id = ${id}::uuid FOR UPDATE`;
  const request = await db.accountRequest.findFirst({
    where: { id, communeId, state: { not: "UNCONFIRMED" } },
    select: { id: true, number: true, state: true, email: true, facts: true, decidedById: true },
  });
  if (!request) throw new RefusedError({ code: "NOT_FOUND" });
  if (!isOpenRequest(request.state)) {
    const by = await db.account.findFirst({
      where: { id: request.decidedById ?? "", communeId },
      select: { displayName: true },
    });
    throw new RefusedError({ code: "REQUEST_CLOSED", by: by?.displayName ?? null });
  }
  return { ...request, facts: requestFacts(request.facts) };
}

type Decision = {
  id: string;
  state: Exclude<ShownRequestState, "RECEIVED">;
  action: AuditedAction;
  /** What the family is told. */
  answer?: string;
  familyId?: string;
  confirmHash?: string;
  facts?: Record<string, string | number | boolean>;
};

/** Writes down what was decided about a locked request, and by whom. */
export async function settleRequest(
  { db, viewer: { communeId, accountId }, now, address }: Deciding,
  { id, action, facts, ...decision }: Decision,
): Promise<void> {
  const data = { ...decision, decidedAt: instantToColumn(now), decidedById: accountId };
  await db.accountRequest.update({ where: { id, communeId }, data, select: { id: true } });
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: id, facts });
}

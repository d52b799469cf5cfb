import { Temporal } from "temporal-polyfill";
import { answerDays, confirmationDays, type RequestState } from "@/domain/account/request-state";
import { instantFromColumn } from "@/server/db/dates";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { communeIdOf, hashOf, newToken } from "./one-time-link";

/** The secret that a family gets by e-mail, and the hash that is kept of it. */
export function newRequestLink(communeId: string): { token: string; confirmHash: string } {
  const token = newToken({ communeId });
  return { token, confirmHash: hashOf(token) };
}

/** Where a link leads. */
export function requestPath(token: string): string {
  return `/demande-de-compte/${token}`;
}

/** Until when a link does something: to confirm, or to answer; null once there is nothing left to do with it. */
export function linkUntil(request: { state: RequestState; createdAt: Date; decidedAt: Date | null }) {
  const day = 24;
  if (request.state === "UNCONFIRMED")
    return instantFromColumn(request.createdAt).add({ hours: confirmationDays * day });
  if (request.state === "MORE_ASKED" && request.decidedAt)
    return instantFromColumn(request.decidedAt).add({ hours: answerDays * day });
  return null;
}

/** Binds the transaction to the link's commune and answers its request; null when it is unknown or too old. */
export async function findRequest(db: Db, token: string, now: Temporal.Instant) {
  const communeId = communeIdOf(token);
  if (!communeId) return null;
  await bindToCommune(db, communeId);
  const request = await db.accountRequest.findUnique({
    where: { confirmHash: hashOf(token), communeId },
    select: {
      id: true,
      communeId: true,
      number: true,
      state: true,
      email: true,
      facts: true,
      answer: true,
      reglementVersion: true,
      createdAt: true,
      confirmedAt: true,
      decidedAt: true,
    },
  });
  const until = request && linkUntil(request);
  return until && Temporal.Instant.compare(now, until) >= 0 ? null : request;
}

/** The same, locked, for a write; refuses LINK_EXPIRED unless the request is in this state. */
export async function lockRequestOf(db: Db, token: string, now: Temporal.Instant, state: RequestState) {
  const communeId = communeIdOf(token);
  if (communeId) await bindToCommune(db, communeId);
  await db.$queryRaw`SELECT id FROM account_request WHERE confirm_hash = ${hashOf(token)} FOR UPDATE`;
  const request = await findRequest(db, token, now);
  if (request?.state !== state) throw new RefusedError({ code: "LINK_EXPIRED" });
  return request;
}

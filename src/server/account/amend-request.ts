import type { Temporal } from "temporal-polyfill";
import type { AccountRequestInput } from "@/domain/account/request-input";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { checkRequest } from "./check-request";
import { lockRequestOf } from "./request-link";

type Amending = { db: Db; now: Temporal.Instant; address: string };

/**
 * The family answers the mairie's question by correcting its request, which goes back to those to be decided. The
 * address it was confirmed with stays the request's own. Refuses LINK_EXPIRED, and what a new request is refused for.
 */
export async function amendRequest(
  { db, now, address }: Amending,
  { token, request: input }: { token: string; request: AccountRequestInput },
): Promise<void> {
  const { id, communeId, email } = await lockRequestOf(db, token, now, "MORE_ASKED");
  const { facts, reglementVersion } = await checkRequest({ db, communeId, now }, input);
  const [first, ...others] = facts.adults;
  await db.accountRequest.update({
    where: { id },
    data: { state: "RECEIVED", facts: { ...facts, adults: [{ ...first, email }, ...others] }, reglementVersion },
    select: { id: true },
  });
  await recordAudit(db, { communeId, now, address, action: "request-amended", subjectId: id });
}

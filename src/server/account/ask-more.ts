import type { AskMoreInput } from "@/domain/account/request-decision-input";
import { requestReference } from "@/domain/account/request-state";
import { instantToColumn } from "@/server/db/dates";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";
import { greetedName } from "./request-facts";
import { linkUntil, newRequestLink, requestPath } from "./request-link";

/**
 * Asks the family a question; its new link, the only one that holds from now on, opens the request to be amended.
 * Refuses REQUEST_CLOSED when somebody decided meanwhile.
 */
export async function askMore(deciding: Deciding, { id, question }: AskMoreInput): Promise<void> {
  const { db, viewer, now } = deciding;
  const { communeId, timeZone } = viewer;
  const { number, email, facts } = await lockOpenRequest(db, communeId, id);
  const { token, confirmHash } = newRequestLink(communeId);
  const state = "MORE_ASKED" as const;
  await settleRequest(deciding, { id, state, action: "request-more-asked", answer: question, confirmHash });
  const { hostName } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { hostName: true } });
  const askedAt = instantToColumn(now);
  const data = {
    displayName: greetedName(facts),
    reference: requestReference(number),
    question,
    link: portalUrl(hostName, requestPath(token)),
    expiresAt: linkUntil({ state, createdAt: askedAt, decidedAt: askedAt })?.toString() ?? "",
    timeZone,
  };
  await queueEmails(db, now, [{ template: "request-more-asked", data, communeId, familyId: null, to: email }]);
}

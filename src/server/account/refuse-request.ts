import type { RefuseRequestInput } from "@/domain/account/request-decision-input";
import { requestReference } from "@/domain/account/request-state";
import { queueEmails } from "@/server/queue-emails";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";
import { greetedName } from "./request-facts";

/** Refuses a request, and tells the family why. Refuses REQUEST_CLOSED when somebody was faster. */
export async function refuseRequest(deciding: Deciding, { id, reason }: RefuseRequestInput): Promise<void> {
  const { db, viewer, now } = deciding;
  const { communeId } = viewer;
  const { number, email, facts } = await lockOpenRequest(db, communeId, id);
  await settleRequest(deciding, { id, state: "REFUSED", action: "request-refused", answer: reason });
  const data = { displayName: greetedName(facts), reference: requestReference(number), reason };
  await queueEmails(db, now, [{ template: "request-refused", data, communeId, familyId: null, to: email }]);
}

import type { AcceptRequestInput } from "@/domain/account/request-decision-input";
import { RefusedError } from "@/server/refused-error";
import { chosenEnrolments } from "./chosen-classes";
import { makeFamilyOfRequest } from "./family-of-request";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";
import { requestDuplicates } from "./request-duplicates";

/**
 * Makes a family of a request, with its adults, its children and an account that the first adult activates by e-mail.
 * Refuses DUPLICATE_FAMILY when a child is known already and nobody said to go on, EMAIL_TAKEN when the address opens
 * another account, REQUEST_CLOSED when somebody was faster.
 */
export async function acceptRequest(deciding: Deciding, input: AcceptRequestInput): Promise<{ familyId: string }> {
  const { db, viewer } = deciding;
  const { communeId } = viewer;
  const request = await lockOpenRequest(db, communeId, input.id);
  const { id, facts } = request;
  const { families } = await requestDuplicates(db, communeId, facts);
  const certain = families.find(({ isCertain }) => isCertain);
  if (certain && !input.despiteDuplicate) {
    const { familyNumber, familyName } = certain;
    throw new RefusedError({ code: "DUPLICATE_FAMILY", familyNumber, familyName });
  }
  const enrolmentOf = await chosenEnrolments(db, communeId, input);
  const { resident } = input;
  const familyId = await makeFamilyOfRequest(deciding, request, { resident, enrolmentOf, isNew: () => true });
  const despiteDuplicate = certain !== undefined;
  await settleRequest(deciding, {
    id,
    state: "ACCEPTED",
    action: "request-accepted",
    familyId,
    facts: { familyId, despiteDuplicate },
  });
  return { familyId };
}

import type { OpenHouseholdInput } from "@/domain/account/request-decision-input";
import { addHouseholds } from "@/server/family/change-households";
import { chosenEnrolments } from "./chosen-classes";
import { makeFamilyOfRequest } from "./family-of-request";
import { chosenChild, knownChildren } from "./known-children";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";

/**
 * Makes of a request the other household of children who are known: a family with its own adults, address and account,
 * which those children join with the class they have; other children of the request are made. Neither household sees the
 * other. Refuses TWO_HOUSEHOLDS, EMAIL_TAKEN, REQUEST_CLOSED, and as `chosenChild`.
 */
export async function openHousehold(deciding: Deciding, input: OpenHouseholdInput): Promise<{ familyId: string }> {
  const { db, viewer, now, address } = deciding;
  const { communeId, accountId, timeZone } = viewer;
  const request = await lockOpenRequest(db, communeId, input.id);
  const { id, facts } = request;
  const known = await knownChildren(db, communeId, facts);
  const chosen = facts.children.map((_, place) => chosenChild(known, place, input.knownChildIds));
  const enrolmentOf = await chosenEnrolments(db, communeId, input);
  const { resident } = input;
  const isNew = (place: number) => chosen[place] === null;
  const familyId = await makeFamilyOfRequest(deciding, request, { resident, enrolmentOf, isNew });
  const childIds = [...new Set(chosen.filter((childId) => childId !== null))];
  const author = { communeId, accountId, timeZone, now, address };
  await addHouseholds(db, author, { childIds, familyId });
  await settleRequest(deciding, {
    id,
    state: "ACCEPTED",
    action: "request-accepted",
    familyId,
    facts: { familyId, joinedChildren: childIds.length },
  });
  return { familyId };
}

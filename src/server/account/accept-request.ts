import { addressLines } from "@/domain/account/request-address";
import type { AcceptRequestInput } from "@/domain/account/request-decision-input";
import type { RequestFacts } from "@/domain/account/request-input";
import { requestReference } from "@/domain/account/request-state";
import type { NewFamilyInput } from "@/domain/family/inputs";
import { personName } from "@/domain/family/person-name";
import { createFamily } from "@/server/family/create-family";
import { RefusedError } from "@/server/refused-error";
import { chosenEnrolments } from "./chosen-classes";
import { openAccounts } from "./open-accounts";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";
import { requestDuplicates } from "./request-duplicates";
import { sendActivations } from "./send-activations";

/**
 * Makes a family of a request, with its adults, its children and an account that the first adult activates by e-mail.
 * Refuses DUPLICATE_FAMILY when a child is known already and nobody said to go on, EMAIL_TAKEN when the address opens
 * another account, REQUEST_CLOSED when somebody was faster.
 */
export async function acceptRequest(deciding: Deciding, input: AcceptRequestInput): Promise<{ familyId: string }> {
  const { db, viewer, now, address } = deciding;
  const { communeId, accountId, timeZone } = viewer;
  const { id, number, facts, email } = await lockOpenRequest(db, communeId, input.id);
  const certain = (await requestDuplicates(db, communeId, facts)).find(({ isCertain }) => isCertain);
  if (certain && !input.despiteDuplicate) {
    const { familyNumber, familyName } = certain;
    throw new RefusedError({ code: "DUPLICATE_FAMILY", familyNumber, familyName });
  }
  const { inseeCode } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { inseeCode: true } });
  const enrolmentOf = await chosenEnrolments(db, communeId, input);
  const cityInseeCode = input.resident ? inseeCode : null;
  const family = { ...newFamily(facts, { number, cityInseeCode, enrolmentOf }), resident: input.resident };
  const author = { communeId, timeZone, now, accountId, address };
  const { id: familyId, guardianIds } = await createFamily(db, author, family);
  const [first] = facts.adults;
  const [account] = await openAccounts(db, communeId, [
    {
      role: "FAMILY",
      familyId,
      guardianId: guardianIds[0] ?? null,
      displayName: personName(first),
      name: family.name,
      email,
    },
  ]);
  await sendActivations(db, { communeId, now, accountIds: account ? [account.id] : [] });
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

type Placing = {
  number: number;
  cityInseeCode: string | null;
  enrolmentOf: (place: number) => { schoolYearId: string; classId: string } | null;
};

function newFamily(
  facts: RequestFacts,
  { number, cityInseeCode, enrolmentOf }: Placing,
): Omit<NewFamilyInput, "resident"> {
  const address = addressLines(facts);
  const [first] = facts.adults;
  return {
    name: first.usageName ?? first.birthName,
    staffNote: facts.message === "" ? null : `Demande ${requestReference(number)} : ${facts.message}`,
    adults: facts.adults.map((adult, index) => ({
      ...adult,
      civility: null,
      secondPhone: null,
      address,
      cityInseeCode,
      legalAuthority: true,
      payer: index === 0,
    })),
    children: facts.children.map(({ birthName, usageName, firstNames, birthDay }, place) => {
      return { birthName, usageName, firstNames, birthDay, enrolment: enrolmentOf(place) };
    }),
  };
}

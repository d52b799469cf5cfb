import { addressLines } from "@/domain/account/request-address";
import type { RequestFacts } from "@/domain/account/request-input";
import { requestReference } from "@/domain/account/request-state";
import type { NewFamilyInput } from "@/domain/family/inputs";
import { personName } from "@/domain/family/person-name";
import { createFamily } from "@/server/family/create-family";
import type { ChosenPlace } from "./chosen-classes";
import { openAccounts } from "./open-accounts";
import type { Deciding } from "./open-request";
import { sendActivations } from "./send-activations";

type OpenRequest = { number: number; facts: RequestFacts; email: string };

export type Placing = {
  resident: boolean;
  /** The class of a child, by its place in the request. */
  enrolmentOf: (place: number) => ChosenPlace | null;
  /** Children to make, by their place in the request; the others have a file already. */
  isNew: (place: number) => boolean;
};

/**
 * Makes a family of a request, with its adults, its new children and an account that the first adult activates by e-mail.
 * Refuses EMAIL_TAKEN when the address opens another account.
 */
export async function makeFamilyOfRequest(
  { db, viewer, now, address }: Deciding,
  { number, facts, email }: OpenRequest,
  placing: Placing,
): Promise<string> {
  const { communeId, accountId, timeZone } = viewer;
  const { inseeCode } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { inseeCode: true } });
  const family = newFamily(facts, { ...placing, number, cityInseeCode: placing.resident ? inseeCode : null });
  const author = { communeId, timeZone, now, accountId, address };
  const { id: familyId, guardianIds } = await createFamily(db, author, family);
  const [first] = facts.adults;
  const opened = await openAccounts(db, communeId, [
    {
      role: "FAMILY",
      familyId,
      guardianId: guardianIds[0] ?? null,
      displayName: personName(first),
      name: family.name,
      email,
    },
  ]);
  await sendActivations(db, { communeId, now, accountIds: opened.map(({ id }) => id) });
  return familyId;
}

function newFamily(
  facts: RequestFacts,
  { number, cityInseeCode, resident, enrolmentOf, isNew }: Placing & { number: number; cityInseeCode: string | null },
): NewFamilyInput {
  const address = addressLines(facts);
  const [first] = facts.adults;
  return {
    name: first.usageName ?? first.birthName,
    resident,
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
    children: facts.children.flatMap(({ birthName, usageName, firstNames, birthDay }, place) => {
      return isNew(place) ? [{ birthName, usageName, firstNames, birthDay, enrolment: enrolmentOf(place) }] : [];
    }),
  };
}

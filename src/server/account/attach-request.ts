import { v7 as uuid } from "uuid";
import { addressLines } from "@/domain/account/request-address";
import type { AttachRequestInput } from "@/domain/account/request-decision-input";
import type { RequestFacts } from "@/domain/account/request-input";
import { requestReference } from "@/domain/account/request-state";
import { isSamePerson } from "@/domain/account/same-person";
import { refuseStrandedBookings } from "@/server/booking/refuse-stranded-bookings";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { addHouseholds } from "@/server/family/change-households";
import { enrolChildren } from "@/server/family/enrol-children";
import { recordAct } from "@/server/family/record-act";
import { requireFamilyOf } from "@/server/family/require-family";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { chosenEnrolments } from "./chosen-classes";
import { chosenChild, knownChildren } from "./known-children";
import { openOwnAccount } from "./open-own-account";
import { type Deciding, lockOpenRequest, settleRequest } from "./open-request";

/**
 * Adds what is missing to a family that the mairie knows: its adults and children of the request, and an account of
 * their own for who asked. Who is there already stays as they are; a child of another household joins this one too.
 * Refuses NOT_FOUND, FAMILY_CLOSED, EMAIL_TAKEN, REQUEST_CLOSED, TWO_HOUSEHOLDS, CLASS_LEAVES_BOOKINGS, and as
 * `chosenChild`.
 */
export async function attachRequest(deciding: Deciding, input: AttachRequestInput): Promise<{ familyId: string }> {
  const { db, viewer, now, address } = deciding;
  const { communeId, accountId } = viewer;
  const { id, number, facts, email } = await lockOpenRequest(db, communeId, input.id);
  const familyId = input.familyId || (await familyNumbered(db, communeId, Number(input.familyNumber)));
  // Two requests attached to one family at once add the same child only once.
  await db.$queryRaw`SELECT id FROM family WHERE id = ${familyId}::uuid FOR UPDATE`;
  const { closedAt } = await requireFamilyOf(db, communeId, familyId);
  if (closedAt) throw new RefusedError({ code: "FAMILY_CLOSED" });
  const guardians = await addMissingAdults(deciding, familyId, facts);
  const children = await addMissingChildren(deciding, { ...input, familyId }, facts);
  const account = await openOwnAccount(deciding, { familyId, guardianId: guardians.firstId, facts, email });
  const added = { adults: guardians.added, children: children.added };
  await recordAct(db, { communeId, now, accountId, address }, "request-attached", familyId, added);
  await settleRequest(deciding, { id, state: "ATTACHED", action: "request-attached", familyId, facts: { familyId } });
  const data = { ...account, reference: requestReference(number) };
  await queueEmails(db, now, [{ template: "request-attached", data, communeId, familyId, to: email }]);
  return { familyId };
}

async function familyNumbered(db: Db, communeId: string, number: number): Promise<string> {
  const family = await db.family.findFirst({ where: { communeId, number }, select: { id: true } });
  if (!family) throw new RefusedError({ code: "NOT_FOUND" });
  return family.id;
}

/** Answers which guardian the one who asked is. */
async function addMissingAdults({ db, viewer: { communeId } }: Deciding, familyId: string, facts: RequestFacts) {
  const known = await db.guardian.findMany({
    where: { communeId, familyId },
    select: { id: true, birthName: true, usageName: true, firstNames: true },
  });
  const asked = facts.adults.map((adult) => ({ adult, known: known.find((one) => isSamePerson(one, adult)) }));
  const address = addressLines(facts);
  const rows = asked
    .filter((one) => !one.known)
    .map(({ adult }, index) => ({
      ...adult,
      id: uuid(),
      communeId,
      familyId,
      address,
      position: known.length + index,
      payer: known.length + index === 0,
    }));
  await db.guardian.createMany({ data: rows });
  return { firstId: asked[0]?.known?.id ?? rows[0]?.id ?? null, added: rows.length };
}

/** A child who is there already is only put in the class that was chosen; one who joins from elsewhere keeps its own. */
async function addMissingChildren(
  { db, viewer: { communeId, accountId, timeZone, today }, now, address }: Deciding,
  { familyId, knownChildIds, ...chosen }: AttachRequestInput,
  facts: RequestFacts,
) {
  const links = await db.childFamily.findMany({
    where: { communeId, familyId },
    select: { child: { select: { id: true, birthName: true, usageName: true, firstNames: true, birthDay: true } } },
  });
  const elsewhere = await knownChildren(db, communeId, facts);
  const enrolmentOf = await chosenEnrolments(db, communeId, chosen);
  const asked = facts.children.map(({ schoolId: _, level: __, ...child }, place) => {
    const known = links.find(
      (link) => dayFromColumn(link.child.birthDay) === child.birthDay && isSamePerson(link.child, child),
    );
    const joining = known ? null : chosenChild(elsewhere, place, knownChildIds);
    const id = known?.child.id ?? joining ?? uuid();
    return { child, id, joining, isNew: !known && !joining, enrolment: joining ? null : enrolmentOf(place) };
  });
  const childIds = [...new Set(asked.flatMap(({ joining }) => joining ?? []))];
  await addHouseholds(db, { communeId, accountId, timeZone, now, address }, { childIds, familyId });
  const added = asked.filter(({ isNew }) => isNew);
  await db.child.createMany({
    data: added.map(({ id, child }) => ({
      ...child,
      id,
      communeId,
      birthDay: dayToColumn(child.birthDay),
      allergens: [],
    })),
  });
  await db.childFamily.createMany({ data: added.map(({ id: childId }) => ({ childId, familyId, communeId })) });
  const enrolments = asked.flatMap(({ id: childId, enrolment }) => (enrolment ? [{ childId, ...enrolment }] : []));
  const changed = await enrolChildren(db, communeId, enrolments);
  await refuseStrandedBookings(db, today, changed);
  return { added: added.length + childIds.length };
}

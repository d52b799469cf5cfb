import { aBooking } from "@tests/builders/booking";
import { refusalFrom } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { aDesk, aNewFamily, anAdult } from "./desk";

/** Léa's father has a household of his own, where the mairie is about to write her down. */
async function aSecondHome() {
  const desk = await aDesk();
  const father = await desk.desk.admin.family.create(aNewFamily({ children: [] }));
  const lea = { birthName: "ESSAI", usageName: null, firstNames: "lea", birthDay: day("2018-04-12"), enrolment: null };
  const asked = { ...lea, familyId: father.id, id: null, version: 1 };
  const childrenOf = async (familyId: string) => (await desk.desk.admin.family.page({ familyId })).children;
  return { ...desk, father, asked, childrenOf };
}

describe("A child added to a family", () => {
  test("who may be known is refused with whom, and joins that household instead", async () => {
    const { desk, asked, father, family, lea, childrenOf } = await aSecondHome();
    const refusal = await refusalFrom(desk.admin.child.save(asked));
    expect(refusal).toMatchObject({
      code: "POSSIBLE_DUPLICATES",
      duplicates: [{ familyId: family.id, childId: lea.id, person: "Essai Léa", because: "child" }],
    });
    expect(await childrenOf(father.id)).toEqual([]);
    await desk.admin.child.addHousehold({ childId: lea.id, familyId: father.id });
    expect((await childrenOf(father.id)).map(({ id }) => id)).toEqual([lea.id]);
    // Written down once more in a household that has her.
    expect(await outcome(desk.admin.child.save({ ...asked, familyId: family.id }))).toBe("POSSIBLE_DUPLICATES");
  });

  test("is added all the same once somebody said that it is another one", async () => {
    const { desk, asked, father, childrenOf } = await aSecondHome();
    await desk.admin.child.save({ ...asked, despiteDuplicates: true });
    expect(await childrenOf(father.id)).toHaveLength(1);
  });

  test("by two people at once is added once", async () => {
    const { desk, asked, father, childrenOf } = await aSecondHome();
    const zoe = { ...asked, firstNames: "Zoé" };
    const answers = await Promise.all([zoe, zoe].map((one) => outcome(desk.admin.child.save(one))));
    expect(answers.toSorted()).toEqual(["POSSIBLE_DUPLICATES", "fine"]);
    expect(await childrenOf(father.id)).toHaveLength(1);
  });
});

describe("An adult added to a family", () => {
  test("who is known elsewhere is refused with whom, and added once that is confirmed", async () => {
    const { desk, family, guardian, father } = await aSecondHome();
    const again = { ...anAdult, birthName: "de la Tour", firstNames: "Eleonore", familyId: family.id, id: null };
    const asked = { ...again, version: 1, payer: false };
    const refusal = await refusalFrom(desk.admin.family.saveAdult(asked));
    expect(refusal).toMatchObject({
      code: "POSSIBLE_DUPLICATES",
      duplicates: [{ familyId: father.id, childId: null, because: "adult" }],
    });
    await desk.admin.family.saveAdult({ ...asked, despiteDuplicates: true });
    const { adults } = await desk.admin.family.page({ familyId: family.id });
    expect(adults.map(({ id }) => id)).toHaveLength(2);
    expect(adults[0]?.id).toBe(guardian.id);
  });

  test("may share a phone with another of the family", async () => {
    const { desk, father } = await aSecondHome();
    const asked = { ...anAdult, phone: "06 39 98 12 34", familyId: father.id, id: null, version: 1, payer: false };
    expect(await outcome(desk.admin.family.saveAdult(asked))).toBe("fine");
  });
});

describe("A child's file made by mistake", () => {
  test("is deleted, and the history says it", async () => {
    const { desk, asked, father, childrenOf, auditOf, communeId } = await aSecondHome();
    await desk.admin.child.save({ ...asked, despiteDuplicates: true });
    const [mistake] = await childrenOf(father.id);
    const id = mistake?.id ?? "";
    const contact = { name: "Mamie Jo", relation: null, phone: null, mayCollect: true, emergency: false };
    await desk.admin.child.saveContact({ ...contact, familyId: father.id, childId: id, id: null, version: 1 });
    await desk.admin.child.remove({ familyId: father.id, id });
    expect(await childrenOf(father.id)).toEqual([]);
    expect(await inCommune(communeId, (db) => db.child.count({ where: { id } }))).toBe(0);
    expect((await auditOf(father.id)).at(-1)).toMatchObject({ action: "child-removed", facts: { childId: id } });
  });

  test("stays once anything was booked, cancelled since or not, and while another household has the child", async () => {
    const { desk, communeId, lea, hugo, family, father, canteen } = await aSecondHome();
    const booked = { childId: lea.id, familyId: family.id, serviceId: canteen.id, day: "2026-09-14" };
    await aBooking(communeId, { ...booked, status: "CANCELLED" });
    expect(await refusalFrom(desk.admin.child.remove({ familyId: family.id, id: lea.id }))).toEqual({
      code: "CHILD_FILE_IN_USE",
      bookings: 1,
      households: 1,
    });
    await desk.admin.child.addHousehold({ childId: hugo.id, familyId: father.id });
    expect(await outcome(desk.admin.child.remove({ familyId: family.id, id: hugo.id }))).toBe("CHILD_FILE_IN_USE");
  });

  test("is only that of a child of the family", async () => {
    const [{ desk, father }, other] = [await aSecondHome(), await aDesk()];
    expect(await outcome(desk.admin.child.remove({ familyId: father.id, id: other.lea.id }))).toBe("NOT_FOUND");
    const theirs = { familyId: other.family.id, id: other.lea.id };
    expect(await outcome(desk.admin.child.remove(theirs))).toBe("NOT_FOUND");
  });
});

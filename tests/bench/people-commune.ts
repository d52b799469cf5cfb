import { v7 as uuid } from "uuid";
import { inCommune } from "@/server/db/tenant";
import { aCommune } from "../builders/commune";
import { peopleOf } from "./invented-people";

const perTransaction = 2_000;

/** A commune of so many families with names of people, one adult, one child and one account each. */
export async function aCommuneOfPeople(count: number): Promise<string> {
  const { id: communeId } = await aCommune();
  const people = peopleOf(count);
  for (let first = 0; first < count; first += perTransaction) {
    const some = people
      .slice(first, first + perTransaction)
      .map((person) => ({ ...person, id: uuid(), childId: uuid() }));
    await inCommune(communeId, async (db) => {
      await db.family.createMany({ data: some.map(({ id, number, name }) => ({ id, communeId, number, name })) });
      await db.guardian.createMany({
        data: some.map(({ id, name, adult, phone, email }) => {
          return { communeId, familyId: id, birthName: name, firstNames: adult, phone, email, payer: true };
        }),
      });
      await db.child.createMany({
        data: some.map(({ childId, name, child }) => {
          return { id: childId, communeId, birthName: name, firstNames: child, birthDay: new Date("2019-05-06") };
        }),
      });
      await db.childFamily.createMany({ data: some.map(({ id, childId }) => ({ communeId, familyId: id, childId })) });
      await db.account.createMany({
        data: some.map(({ id, number, name }) => {
          const identifier = `fam-${number}`;
          return { communeId, familyId: id, identifier, identifierKey: identifier, displayName: name, role: "FAMILY" };
        }),
      });
    });
  }
  return communeId;
}

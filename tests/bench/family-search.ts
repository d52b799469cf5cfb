import { v7 as uuid } from "uuid";
import { day } from "@/domain/calendar/day";
import { familyListInput } from "@/domain/family/list-input";
import { inCommune } from "@/server/db/tenant";
import { listFamilies } from "@/server/family/list-families";
import { aCommune } from "../builders/commune";
import { gatherStatistics } from "./gather-statistics";
import { peopleOf } from "./invented-people";

const today = day("2026-11-23");
const perTransaction = 2_000;

/** What secretaries type: a common name, two words in any order, a child, a phone, an identifier, two letters. */
const typed = ["martin", "LEFÈVRE zoe", "zoé de la tour", "06 39 98 12", "fam-1234", "le", "bernard martin", "4321"];

/** Time on the server of a search, and of a page of the list, in a commune of so many families. */
export async function familySearch(count: number): Promise<{ searchMs: number; slowestMs: number; listMs: number }> {
  const communeId = await aCommuneOfPeople(count);
  const timed = async (query: string, page = 1) => {
    const input = familyListInput.parse({ query, page });
    const startedAt = performance.now();
    await inCommune(communeId, (db) => listFamilies(db, { communeId, today }, input));
    return performance.now() - startedAt;
  };
  await gatherStatistics();
  for (const query of typed) await timed(query);
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn++) for (const query of typed) times.push(await timed(query));
  const pages: number[] = [];
  for (let turn = 0; turn < 20; turn++) pages.push(await timed("", turn + 1));
  return { searchMs: median(times), slowestMs: Math.max(...times), listMs: median(pages) };
}

async function aCommuneOfPeople(count: number): Promise<string> {
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

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

import { day } from "@/domain/calendar/day";
import { familyListInput } from "@/domain/family/list-input";
import { inCommune } from "@/server/db/tenant";
import { listFamilies } from "@/server/family/list-families";
import { gatherStatistics } from "./gather-statistics";
import { median } from "./median";

const today = day("2026-11-23");

/** What secretaries type: a common name, two words in any order, a child, a phone, an identifier, two letters. */
const typed = ["martin", "LEFÈVRE zoe", "zoé de la tour", "06 39 98 12", "fam-1234", "le", "bernard martin", "4321"];

/** Time on the server of a search, and of a page of the list, in this commune. */
export async function familySearch(
  communeId: string,
): Promise<{ searchMs: number; slowestMs: number; listMs: number }> {
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

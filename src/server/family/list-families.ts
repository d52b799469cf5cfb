import type { IsoDate } from "@/domain/calendar/day";
import type { FamilyList, FamilyListInput, ListedFamily } from "@/domain/family/list-input";
import { mostExported } from "@/server/csv/exported-list";
import type { Db } from "@/server/db/tenant";
import { type FamilyFilter, familyFilter, listedFamilies } from "./family-list-sql";

type Asked = { communeId: string; today: IsoDate };

const perPage = 50;

/** A page of the families that answer what was asked; its cost follows the page, or what was found, not the commune. */
export async function listFamilies(db: Db, asked: Asked, input: FamilyListInput): Promise<FamilyList> {
  const filter = familyFilter(asked, input);
  const schools = await schoolsOf(db, asked.communeId);
  const { families, count } = await pageOf(db, filter, perPage, (input.page - 1) * perPage);
  // Beyond the last page there is nothing to count from: an address typed by hand gets the first page.
  if (families.length === 0 && input.page > 1) return listFamilies(db, asked, { ...input, page: 1 });
  return { families, count, page: input.page, pages: Math.max(1, Math.ceil(count / perPage)), schools };
}

/** The same families without pages, for paper and spreadsheets. */
export async function exportedFamilies(db: Db, asked: Asked, input: FamilyListInput): Promise<ListedFamily[]> {
  return (await pageOf(db, familyFilter(asked, input), mostExported, 0)).families;
}

type ListedRow = ListedFamily & { count: number };

async function pageOf(db: Db, filter: FamilyFilter, limit: number, offset: number) {
  const rows = await db.$queryRaw<ListedRow[]>(listedFamilies(filter, limit, offset));
  return { families: rows.map(({ count: _, ...family }) => family), count: rows[0]?.count ?? 0 };
}

function schoolsOf(db: Db, communeId: string): Promise<FamilyList["schools"]> {
  return db.school.findMany({
    where: { communeId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      classes: { orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, name: true } },
    },
  });
}

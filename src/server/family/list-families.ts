import type { IsoDate } from "@/domain/calendar/day";
import type { FamilyList, FamilyListInput, ListedFamily } from "@/domain/family/list-input";
import type { Db } from "@/server/db/tenant";
import { countFamilies, type FamilyFilter, familyFilter, listedFamilies } from "./family-list-sql";

type Asked = { communeId: string; today: IsoDate };

const perPage = 50;
/** As many as paper and spreadsheets are made for at once. */
export const mostExported = 50_000;

/** A page of the families that answer what was asked; two statements, whose cost follows the page and not the commune. */
export async function listFamilies(db: Db, asked: Asked, input: FamilyListInput): Promise<FamilyList> {
  const filter = familyFilter(asked, input);
  const count = await countFamilies(db, filter);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(input.page, pages);
  const families = await pageOf(db, filter, perPage, (page - 1) * perPage);
  return { families, count, page, pages, schools: await schoolsOf(db, asked.communeId) };
}

/** The same families without pages, for paper and spreadsheets. */
export function exportedFamilies(db: Db, asked: Asked, input: FamilyListInput): Promise<ListedFamily[]> {
  return pageOf(db, familyFilter(asked, input), mostExported, 0);
}

function pageOf(db: Db, filter: FamilyFilter, limit: number, offset: number): Promise<ListedFamily[]> {
  return db.$queryRaw<ListedFamily[]>(listedFamilies(filter, limit, offset));
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

import type { IsoDate } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

/** What the form of an import asks: the school years, and the one under way `today`, the next in summer, chosen first. */
export async function readImportForm(db: Db, communeId: string, today: IsoDate) {
  const years = await db.schoolYear.findMany({
    where: { communeId },
    select: { id: true, label: true, lastDay: true },
    orderBy: { firstDay: "asc" },
  });
  const current = years.find(({ lastDay }) => lastDay >= dayToColumn(today)) ?? years.at(-1);
  return { years: years.map(({ id, label }) => ({ id, label })), currentYearId: current?.id ?? null };
}

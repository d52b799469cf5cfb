import type { FamilyPage } from "@/domain/family/family-page";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";
import { adultColumns, childColumns, pageAdult, pageChild } from "./family-page-rows";
import { readClasses } from "./read-classes";

type Asked = { familyId: string; seesHealth: boolean; seesAccounts: boolean };

/** All that staff know of a family, except what other permissions open: its messages, its health notes. */
export async function readFamilyPage(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
  { familyId, seesHealth, seesAccounts }: Asked,
): Promise<FamilyPage> {
  const { communeId } = actor;
  const notOver = { lastDay: { gte: dayToColumn(todayOf(actor)) } };
  const family = await db.family.findFirst({
    where: { id: familyId, communeId },
    select: {
      id: true,
      version: true,
      number: true,
      name: true,
      resident: true,
      staffNote: true,
      closedAt: true,
      mergedIntoId: true,
      guardians: { orderBy: [{ position: "asc" }, { id: "asc" }], select: adultColumns },
      children: {
        orderBy: { child: { birthDay: "asc" } },
        select: { child: { select: childColumns(familyId, notOver) } },
      },
    },
  });
  if (!family) throw new RefusedError({ code: "NOT_FOUND" });
  const { guardians, children, closedAt, mergedIntoId, ...facts } = family;
  const mergedInto =
    mergedIntoId === null
      ? null
      : await db.family.findFirst({
          where: { id: mergedIntoId, communeId },
          select: { id: true, number: true, name: true },
        });
  return {
    ...facts,
    closedAt: closedAt?.toISOString() ?? null,
    mergedInto,
    adults: guardians.map((adult) => pageAdult(adult, seesAccounts)),
    children: children.map(({ child }) => pageChild(child, familyId, seesHealth)),
    ...(await readClasses(db, actor)),
  };
}

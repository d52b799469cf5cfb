import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { CUSTODY_ANCHOR } from "./bookings";
import type { Population } from "./households";
import { adultNames } from "./invented-names";
import type { Random } from "./random";

const relations = ["Grand-mère", "Grand-père", "Tante", "Oncle", "Voisine", "Assistante maternelle"];

/** Writes whose week it is for the children of two households, and who else may collect or be called. */
export async function insertAroundChildren(
  db: Db,
  random: Random,
  communeId: string,
  { children, households }: Population,
): Promise<void> {
  await db.custodyPattern.createMany({
    data: children.flatMap(({ id: childId, familyIds: [firstFamilyId, secondFamilyId] }) => {
      if (!firstFamilyId || !secondFamilyId) return [];
      const anchorMonday = dayToColumn(CUSTODY_ANCHOR);
      return [{ communeId, childId, kind: "ALTERNATION" as const, firstFamilyId, secondFamilyId, anchorMonday }];
    }),
  });
  const nameOf = new Map(households.map(({ id, name }) => [id, name]));
  await db.contact.createMany({
    data: children.flatMap(({ id: childId, familyIds }) =>
      familyIds
        .filter(() => random.chance(0.6))
        .map((familyId) => ({
          communeId,
          childId,
          familyId,
          name: `${random.pick(adultNames)} ${nameOf.get(familyId)?.split("-").at(-1)}`,
          relation: random.pick(relations),
          // Mobile numbers kept for fiction by the regulator (Arcep): 06 39 98 XX XX.
          phone: `+3363998${String(random.between(0, 9999)).padStart(4, "0")}`,
          mayCollect: random.chance(0.8),
          emergency: true,
        })),
    ),
  });
}

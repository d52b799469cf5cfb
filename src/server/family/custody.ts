import type { IsoDate } from "@/domain/calendar/day";
import type { CustodyPattern } from "@/domain/family/custody";
import { dayFromColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

export type Household = { id: string; number: number; name: string };

/** The households of a child, the one of the smallest number first; refuses a child who is not of the commune. */
export async function householdsOf(db: Db, communeId: string, childId: string): Promise<Household[]> {
  const rows = await db.childFamily.findMany({
    where: { communeId, childId },
    orderBy: { family: { number: "asc" } },
    select: { family: { select: { id: true, number: true, name: true } } },
  });
  if (rows.length === 0) throw new RefusedError({ code: "NOT_FOUND" });
  return rows.map(({ family }) => family);
}

/** With which family a child is, day after day; null: nobody said so. */
export async function loadCustody(db: Db, communeId: string, childId: string): Promise<CustodyPattern<string> | null> {
  const row = await db.custodyPattern.findFirst({
    where: { communeId, childId },
    select: {
      kind: true,
      firstFamilyId: true,
      secondFamilyId: true,
      anchorMonday: true,
      handOverWeekday: true,
      exceptions: { orderBy: { day: "asc" }, select: { day: true, familyId: true } },
    },
  });
  if (!row) return null;
  return patternFrom({
    ...row,
    anchorMonday: row.anchorMonday && dayFromColumn(row.anchorMonday),
    exceptions: row.exceptions.map(({ day, familyId }) => ({ day: dayFromColumn(day), household: familyId })),
  });
}

type PatternColumns = {
  kind: "ISO_PARITY" | "ALTERNATION";
  firstFamilyId: string;
  secondFamilyId: string;
  anchorMonday: IsoDate | null;
  handOverWeekday: number;
  exceptions?: { day: IsoDate; household: string }[];
};

/** The database and the form both hold an alternation to its anchor. */
export function patternFrom({
  kind,
  anchorMonday,
  exceptions = [],
  ...columns
}: PatternColumns): CustodyPattern<string> {
  const { firstFamilyId: first, secondFamilyId: second, handOverWeekday } = columns;
  const shared = { first, second, handOverWeekday, exceptions };
  if (kind === "ISO_PARITY" || anchorMonday === null) return { ...shared, kind: "ISO_PARITY" };
  return { ...shared, kind, anchorMonday };
}

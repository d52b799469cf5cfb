import type { IsoDate } from "@/domain/calendar/day";
import type { CustodyPattern } from "@/domain/family/custody";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import { type Household, householdsOf, loadCustody } from "./custody";
import type { FamilyActor } from "./family-actor";

export type CustodyYear = {
  child: { id: string; firstNames: string };
  households: Household[];
  /** Null: every day may be booked by both. */
  pattern: CustodyPattern<string> | null;
  /** From 1 September of that year to 31 August of the next. */
  year: number;
  from: IsoDate;
  to: IsoDate;
  today: IsoDate;
};

/** Where a child of two households is, over a whole school year; without `year`, the one under way. */
export async function readCustodyYear(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
  asked: { childId: string; year: number | null },
): Promise<CustodyYear> {
  const { communeId } = actor;
  const child = await db.child.findFirst({
    where: { id: asked.childId, communeId },
    select: { id: true, firstNames: true },
  });
  if (!child) throw new RefusedError({ code: "NOT_FOUND" });
  const today = todayOf(actor);
  const started = Number(today.slice(0, 4)) - (today.slice(5) < "08-15" ? 1 : 0);
  const year = asked.year ?? started;
  return {
    child,
    households: await householdsOf(db, communeId, child.id),
    pattern: await loadCustody(db, communeId, child.id),
    year,
    from: `${year}-09-01` as IsoDate,
    to: `${year + 1}-08-31` as IsoDate,
    today,
  };
}

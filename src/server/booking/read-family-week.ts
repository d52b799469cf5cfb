import { givesWayToReason } from "@/domain/booking/staff-rules";
import type { Cell, WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { mondayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { readWeek } from "./read-week";
import type { Reader } from "./reader";

export type FamilyWeek = {
  family: { id: string; number: number; name: string };
  canEdit: boolean;
  view: WeekView;
};

/**
 * The planning a family sees, for staff; without a `monday`, the week under way. Cells past their limit are open to a
 * reason; whoever may not book for families gets every cell locked. Refuses NOT_FOUND for a family that is not of the commune.
 */
export async function readFamilyWeek(
  db: Db,
  reader: Reader,
  { monday, canEdit }: { monday: IsoDate | null; canEdit: boolean },
): Promise<FamilyWeek> {
  const family = await db.family.findFirst({
    where: { id: reader.familyId, communeId: reader.communeId },
    select: { id: true, number: true, name: true },
  });
  if (!family) throw new RefusedError({ code: "NOT_FOUND" });
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const view = await readWeek(db, { ...reader, monday: monday ?? mondayOf(today) });
  return { family, canEdit, view: withCells(view, canEdit ? openedToReason : locked) };
}

function withCells(view: WeekView, change: (cell: Cell) => Cell): WeekView {
  const services = view.services.map((service) => ({
    ...service,
    rows: service.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  }));
  return { ...view, services };
}

function openedToReason(cell: Cell): Cell {
  const { refusal } = cell;
  return refusal && givesWayToReason(refusal) ? { ...cell, refusal: null, pastLimit: refusal } : cell;
}

function locked(cell: Cell): Cell {
  return hasNothing(cell) ? cell : { ...cell, refusal: { code: "NOT_ALLOWED" } };
}

/** Nobody comes that day: it stays said as it is. */
function hasNothing({ refusal }: Cell): boolean {
  return refusal?.code === "NO_SERVICE" || refusal?.code === "NOT_ENROLLED" || refusal?.code === "OTHER_HOUSEHOLD_DAY";
}

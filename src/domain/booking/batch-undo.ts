import type { IsoDate } from "@/domain/calendar/day";
import { noServiceReason, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";
import { capacityOn } from "./capacity";
import { serviceDayKey, takenLookup } from "./cell-key";
import type { PlannedService, TakenPlaces } from "./planning-facts";

/** A cell of a batch: what it was before, and whether anybody touched it since. */
export type UndoableCell = {
  childId: string;
  familyId: string;
  day: IsoDate;
  /** null: there was no booking. */
  before: "BOOKED" | "WAITING" | "CANCELLED" | null;
  isUntouched: boolean;
  /** Where the child is in class that day; null: nowhere any more. */
  place: Place | null;
};

export type BatchUndo = {
  restored: UndoableCell[];
  /** Changed since by a family or by staff: left as they are. */
  touched: number;
  /** Their place was given to somebody else meanwhile. */
  full: number;
  /** Nothing runs for them that day any more. */
  closed: number;
};

/** What undoing a batch brings back: every cell as it was, as far as its day still runs and has a place for it. */
export function planUndo(
  cells: readonly UndoableCell[],
  { calendar, service }: { calendar: SchoolCalendar; service: PlannedService },
  taken: readonly TakenPlaces[],
): BatchUndo {
  const takenOn = takenLookup(taken);
  const back = new Map<string, number>();
  const undo: BatchUndo = { restored: [], touched: 0, full: 0, closed: 0 };
  for (const cell of cells) {
    if (!cell.isUntouched) {
      undo.touched += 1;
      continue;
    }
    const comesBack = cell.before === "BOOKED" || cell.before === "WAITING";
    if (comesBack && (!cell.place || noServiceReason(calendar, service, cell.place, cell.day) !== null)) {
      undo.closed += 1;
      continue;
    }
    const at = { serviceId: service.id, day: cell.day };
    const capacity = capacityOn(service, cell.day);
    const more = back.get(serviceDayKey(at)) ?? 0;
    if (cell.before === "BOOKED" && capacity !== null && takenOn(at) + more >= capacity) {
      undo.full += 1;
      continue;
    }
    if (cell.before === "BOOKED") back.set(serviceDayKey(at), more + 1);
    undo.restored.push(cell);
  }
  return undo;
}

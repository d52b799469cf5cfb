import type { WeekView } from "@/domain/booking/week-view";
import { type Weekday, weekdayOf } from "@/domain/calendar/day-arithmetic";

/** A usual week as the form keeps it: which of "weekday child service" are ticked. */
export type TickedCells = ReadonlySet<string>;

/** What the form of the usual week holds. */
export type PatternChoice = { ticks: TickedCells; childIds: ReadonlySet<string>; from: string; until: string };

export function tickKey(weekday: Weekday, childId: string, serviceId: string): string {
  return `${weekday} ${childId} ${serviceId}`;
}

/** Ticked as in the shown week. */
export function ticksOf({ services }: WeekView): Set<string> {
  return new Set(
    services.flatMap(({ id, rows }) =>
      rows.flatMap(({ childId, cells }) =>
        cells.filter(({ state }) => state !== "free").map(({ day }) => tickKey(weekdayOf(day), childId, id)),
      ),
    ),
  );
}

/** What the procedure asks: the ticked cells, and the children and services the usual week is about. */
export function patternOf({ services, days }: WeekView, ticks: TickedCells, childIds: ReadonlySet<string>) {
  const rows = services.flatMap(({ id: serviceId, rows }) =>
    rows.filter(({ childId }) => childIds.has(childId)).map(({ childId }) => ({ childId, serviceId })),
  );
  const pattern = rows.flatMap(({ childId, serviceId }) =>
    days
      .map(weekdayOf)
      .filter((weekday) => ticks.has(tickKey(weekday, childId, serviceId)))
      .map((weekday) => ({ weekday, childId, serviceId })),
  );
  return { rows, pattern };
}

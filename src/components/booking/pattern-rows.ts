import type { UsualWeek } from "@/domain/booking/usual-week";
import type { Weekday } from "@/domain/calendar/day-arithmetic";

/** A usual week as the form keeps it: which of "weekday child service" are ticked. */
export type TickedCells = ReadonlySet<string>;

/** What the form of the usual week holds. */
export type PatternChoice = ChosenRows & { ticks: TickedCells; from: string; until: string };

/** The children and the services a usual week is about; the others keep what they have. */
export type ChosenRows = { childIds: ReadonlySet<string>; serviceIds: ReadonlySet<string> };

export function tickKey(weekday: Weekday, childId: string, serviceId: string): string {
  return `${weekday} ${childId} ${serviceId}`;
}

/** Ticked as the family usually books. */
export function ticksOf({ rows }: UsualWeek): Set<string> {
  return new Set(
    rows.flatMap(({ childId, serviceId, bookedOn }) => bookedOn.map((weekday) => tickKey(weekday, childId, serviceId))),
  );
}

/** The weekdays on which something runs, Monday first. */
export function weekdaysOf({ rows }: UsualWeek): Weekday[] {
  return [...new Set(rows.flatMap(({ runsOn }) => runsOn))].sort((a, b) => a - b);
}

/** What the procedure asks: the ticked cells, and the children and services the usual week is about. */
export function patternOf(usual: UsualWeek, ticks: TickedCells, { childIds, serviceIds }: ChosenRows) {
  const chosen = usual.rows.filter(({ childId, serviceId }) => childIds.has(childId) && serviceIds.has(serviceId));
  const pattern = chosen.flatMap(({ childId, serviceId, runsOn }) =>
    runsOn
      .filter((weekday) => ticks.has(tickKey(weekday, childId, serviceId)))
      .map((weekday) => ({ weekday, childId, serviceId })),
  );
  return { rows: chosen.map(({ childId, serviceId }) => ({ childId, serviceId })), pattern };
}

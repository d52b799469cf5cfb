import type { WeekView } from "@/domain/booking/week-view";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import { type TickedCells, tickKey } from "./pattern-rows";
import { shortWeekday } from "./week-days-head";

export type PatternGridProps = {
  view: WeekView;
  ticks: TickedCells;
  childIds: ReadonlySet<string>;
  onToggle: (key: string) => void;
};

/** A box per day, child and service. A day on which the service never runs that week has none. */
export function PatternGrid({ view, ticks, childIds, onToggle }: PatternGridProps) {
  return view.services.map(({ id, name, rows }) => (
    <div key={id} className="overflow-x-auto">
      <table className="w-full table-fixed">
        <caption className="pb-1 text-left font-bold">{name}</caption>
        <thead>
          <tr>
            <td className="w-20" />
            {view.days.map((day) => (
              <th key={day} scope="col" className="text-sm font-normal text-ardoise">
                {shortWeekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ childId }) => childIds.has(childId))
            .map(({ childId, firstName, cells }) => (
              <tr key={childId}>
                <th scope="row" className="text-left font-normal break-words">
                  {firstName}
                </th>
                {cells.map(({ day, refusal }) => {
                  const key = tickKey(weekdayOf(day), childId, id);
                  const never = refusal?.code === "NO_SERVICE" && refusal.reason.kind === "weekday";
                  return (
                    <td key={day} className="text-center">
                      {!never && (
                        <label className="inline-grid size-11 place-items-center">
                          <span className="sr-only">
                            {name}, {firstName}, {WEEKDAY_NAMES[weekdayOf(day)]}
                          </span>
                          <input
                            type="checkbox"
                            className="size-6 accent-preau"
                            checked={ticks.has(key)}
                            onChange={() => onToggle(key)}
                          />
                        </label>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  ));
}

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

/** On the narrowest phones the name of a child stands above its boxes. */
function narrowRow(days: number): string {
  return `max-[24rem]:grid ${days > 5 ? "max-[24rem]:grid-cols-7" : "max-[24rem]:grid-cols-5"}`;
}

/** A box per day, child and service. A day on which the service never runs that week has none. */
export function PatternGrid({ view, ticks, childIds, onToggle }: PatternGridProps) {
  return view.services.map(({ id, name, rows }) => (
    <div key={id} className="relative overflow-x-auto">
      <table className="w-full table-fixed max-[24rem]:block">
        <caption className="pb-1 text-left font-bold max-[24rem]:block">{name}</caption>
        <thead className="max-[24rem]:block">
          <tr className={narrowRow(view.days.length)}>
            <td className="w-20 max-[24rem]:hidden" />
            {view.days.map((day) => (
              <th key={day} scope="col" className="text-sm font-normal text-ardoise">
                {shortWeekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-[24rem]:block">
          {rows
            .filter(({ childId }) => childIds.has(childId))
            .map(({ childId, firstName, cells }) => (
              <tr key={childId} className={narrowRow(view.days.length)}>
                <th scope="row" className="text-left font-normal break-words max-[24rem]:col-span-full">
                  {firstName}
                </th>
                {cells.map(({ day, refusal }) => {
                  const key = tickKey(weekdayOf(day), childId, id);
                  const never = refusal?.code === "NO_SERVICE" && refusal.reason.kind === "weekday";
                  return (
                    <td key={day} className="text-center">
                      {!never && (
                        <label className="inline-grid size-11 place-items-center max-[24rem]:w-full">
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

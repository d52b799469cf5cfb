import type { UsualWeek } from "@/domain/booking/usual-week";
import type { WeekView } from "@/domain/booking/week-view";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import { type ChosenRows, type TickedCells, tickKey, weekdaysOf } from "./pattern-rows";
import { shortWeekdayName } from "./week-days-head";

export type PatternGridProps = {
  view: WeekView;
  usual: UsualWeek;
  ticks: TickedCells;
  chosen: ChosenRows;
  onToggle: (key: string) => void;
};

/** On the narrowest phones the name of a child stands above its boxes. */
function narrowRow(days: number): string {
  if (days > 5) return "max-[24rem]:grid max-[24rem]:grid-cols-7";
  return `max-[24rem]:grid ${days > 4 ? "max-[24rem]:grid-cols-5" : "max-[24rem]:grid-cols-4"}`;
}

/** A box per day, child and service. A day on which the service never runs has none, one on which nothing runs is left out. */
export function PatternGrid({ view, usual, ticks, chosen, onToggle }: PatternGridProps) {
  const weekdays = weekdaysOf(usual);
  const rowOf = new Map(usual.rows.map((row) => [`${row.childId} ${row.serviceId}`, row]));
  const services = view.services.filter(({ id }) => chosen.serviceIds.has(id));
  return services.map(({ id, name, rows }) => (
    <div key={id} className="relative overflow-x-auto">
      <table className="w-full table-fixed max-[24rem]:block">
        <caption className="pb-1 text-left font-bold max-[24rem]:block">{name}</caption>
        <thead className="max-[24rem]:block">
          <tr className={narrowRow(weekdays.length)}>
            <td className="w-20 max-[24rem]:hidden" />
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="text-sm font-normal text-ardoise">
                {shortWeekdayName(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-[24rem]:block">
          {rows
            .filter(({ childId }) => chosen.childIds.has(childId))
            .map(({ childId, firstName }) => (
              <tr key={childId} className={narrowRow(weekdays.length)}>
                <th scope="row" className="text-left font-normal break-words max-[24rem]:col-span-full">
                  {firstName}
                </th>
                {weekdays.map((weekday) => {
                  const key = tickKey(weekday, childId, id);
                  return (
                    <td key={weekday} className="text-center">
                      {rowOf.get(`${childId} ${id}`)?.runsOn.includes(weekday) && (
                        <label className="inline-grid size-11 place-items-center max-[24rem]:w-full">
                          <span className="sr-only">
                            {name}, {firstName}, {WEEKDAY_NAMES[weekday]}
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

import { groupBy } from "@/domain/booking/group-by";
import type { IsoDate } from "@/domain/calendar/day";
import { isoWeek, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { frenchMonth } from "@/domain/calendar/french-days";

export type CustodyDay = { day: IsoDate; isFirst: boolean; isException: boolean; isToday: boolean };

export type CustodyMonthProps = { days: CustodyDay[] };

const heads = ["Lu", "Ma", "Me", "Je", "Ve", "Sa", "Di"];

/** One month as a table of weeks, each with its ISO number. */
export function CustodyMonth({ days }: CustodyMonthProps) {
  const [first] = days;
  if (!first) return null;
  const weeks = groupBy(days, ({ day }) => String(isoWeek(day).week));
  return (
    <table className="w-full break-inside-avoid rounded-carte border border-trait bg-papier text-center text-sm">
      <caption className="pb-1 text-left font-bold first-letter:uppercase">
        {frenchMonth(first.day)} {first.day.slice(0, 4)}
      </caption>
      <thead>
        <tr className="text-ardoise">
          <th scope="col">Sem.</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...weeks].map(([week, ofWeek]) => (
          <tr key={week}>
            <th scope="row" className="font-normal text-ardoise">
              {week}
            </th>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
              const shown = ofWeek.find(({ day }) => weekdayOf(day) === weekday);
              return shown ? <DayCell key={weekday} {...shown} /> : <td key={weekday} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, isFirst, isException, isToday }: CustodyDay) {
  const look = isFirst ? "bg-preau-pale text-preau-fort" : "bg-ciel-pale text-ciel";
  return (
    <td
      className={`${look} ${isException ? "font-bold underline underline-offset-2" : ""} ${isToday ? "outline-2 -outline-offset-2 outline-encre" : ""}`}
    >
      {Number(day.slice(8, 10))}
      <span className="text-xs"> {isFirst ? "A" : "B"}</span>
    </td>
  );
}

import type { WeekService } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { type Weekday, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDay, frenchDayNumber, WEEKDAY_NAMES } from "@/domain/calendar/french-days";

export type WeekDaysHeadProps = { days: IsoDate[]; today: IsoDate; service: WeekService };

/** The days above the cells; a day on which the service does not run is quieter. */
export function WeekDaysHead({ days, today, service }: WeekDaysHeadProps) {
  return (
    <thead>
      <tr>
        <td />
        {days.map((day, index) => (
          <th
            key={day}
            scope="col"
            aria-label={frenchDay(day)}
            aria-current={day === today ? "date" : undefined}
            data-quiet={service.rows.every(({ cells }) => cells[index]?.refusal?.code === "NO_SERVICE") || undefined}
          >
            {shortWeekday(day)}
            <span>{frenchDayNumber(day)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** "Lun." */
export function shortWeekday(day: IsoDate): string {
  return shortWeekdayName(weekdayOf(day));
}

/** The same, from its number. */
export function shortWeekdayName(weekday: Weekday): string {
  const name = WEEKDAY_NAMES[weekday];
  return `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}.`;
}

import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import { daysCount, type PlanRow } from "./plan-summary";

export type PlanRowsProps = { rows: PlanRow[] };

/** Days added and removed, per child and service; few of them are named. */
export function PlanRows({ rows }: PlanRowsProps) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ key, child, service, added, removed }) => (
        <li key={key} className="rounded-champ border border-trait px-3 py-2">
          <p className="font-bold">
            {service}, {child}
          </p>
          <Days days={added} word="ajouté" />
          <Days days={removed} word="retiré" />
        </li>
      ))}
    </ul>
  );
}

function Days({ days, word }: { days: IsoDate[]; word: "ajouté" | "retiré" }) {
  if (days.length === 0) return null;
  return (
    <p>
      {word === "ajouté" ? "+" : "−"} {daysCount(days.length, word)}
      {days.length <= 5 && ` : ${days.map(frenchDay).join(", ")}`}
    </p>
  );
}

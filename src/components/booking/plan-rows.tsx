import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import { daysCount, type PlanRow } from "./plan-summary";

export type PlanRowsProps = { rows: PlanRow[] };

/** Days added and removed, waiting lists left, per child and service; few of them are named. */
export function PlanRows({ rows }: PlanRowsProps) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ key, child, service, added, removed, left }) => (
        <li key={key} className="rounded-champ border border-trait px-3 py-2">
          <p className="font-bold">
            {service}, {child}
          </p>
          <Days days={added} word="ajouté" />
          <Days days={removed} word="retiré" />
          <Days days={left} word="retiré" of="de la liste d’attente" />
        </li>
      ))}
    </ul>
  );
}

type DaysProps = { days: IsoDate[]; word: "ajouté" | "retiré"; of?: string };

function Days({ days, word, of }: DaysProps) {
  if (days.length === 0) return null;
  return (
    <p>
      {word === "ajouté" ? "+" : "−"} {daysCount(days.length, word)} {of}
      {days.length <= 5 && ` : ${days.map(frenchDay).join(", ")}`}
    </p>
  );
}

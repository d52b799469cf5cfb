import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchCount } from "@/domain/french-count";
import type { Refusal } from "@/domain/refusal";
import type { PlanNames } from "./bulk-change";
import { refusedLines } from "./plan-summary";

export type RefusedDaysProps = {
  refused: readonly { childId: string; serviceId: string; day: IsoDate; to: CellState; refusal: Refusal }[];
  names: PlanNames;
  timeZone: string;
  title: string;
};

/** The days that stay as they are, and why; folded when they are many. */
export function RefusedDays({ refused, names, timeZone, title }: RefusedDaysProps) {
  if (refused.length === 0) return null;
  return (
    <details open={refused.length <= 4} className="rounded-champ bg-brique-pale px-3 py-2 text-brique">
      <summary className="min-h-8 cursor-pointer font-bold">
        {title} : {frenchCount(refused.length, "case")}
      </summary>
      <ul className="grid list-disc gap-1 pl-5">
        {refusedLines(refused, names, timeZone).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

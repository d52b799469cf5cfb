import { batchCauses } from "@/domain/booking/batch-input";
import { frenchDayWithYear, frenchInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./day-words";
import { ReservationUndoButton } from "./reservation-undo-button";

export type ReservationBatchListProps = {
  batches: RouterOutputs["admin"]["booking"]["batches"]["batches"];
  timeZone: string;
};

type Batch = ReservationBatchListProps["batches"][number];

/** What was cancelled and added for classes and schools, the latest first, each with its way back. */
export function ReservationBatchList({ batches, timeZone }: ReservationBatchListProps) {
  if (batches.length === 0) return <p className="text-ardoise">Aucun changement de ce genre pour l’instant.</p>;
  return (
    <ul className="grid gap-3">
      {batches.map((batch) => (
        <li
          key={batch.id}
          className="flex flex-wrap items-start justify-between gap-3 rounded-carte border border-trait bg-papier p-4"
        >
          <div className="min-w-0">
            <p className="font-bold">{titleOf(batch)}</p>
            <p>
              {daysOf(batch)} · {counted(batch.changed, "inscription")}, {counted(batch.children, "enfant")}
            </p>
            <p className="text-sm text-ardoise">
              {causeOf(batch)} · {batch.author}, {frenchInstant(batch.madeAt, timeZone)}
            </p>
          </div>
          {batch.undoneAt ? (
            <p className="text-sm text-ardoise">Défait le {frenchInstant(batch.undoneAt, timeZone)}</p>
          ) : (
            <ReservationUndoButton id={batch.id} title={titleOf(batch)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function titleOf({ action, serviceName, className, schoolName }: Batch): string {
  const act = action === "cancel" ? "Inscriptions annulées" : "Inscriptions ajoutées";
  return `${act} : ${serviceName}, ${className ?? schoolName}`;
}

function daysOf({ from, until }: Batch): string {
  return from === until ? frenchDayWithYear(from) : `du ${frenchDayWithYear(from)} au ${frenchDayWithYear(until)}`;
}

function causeOf({ cause, detail }: Batch): string {
  return detail ? `${batchCauses[cause]} (${detail})` : batchCauses[cause];
}

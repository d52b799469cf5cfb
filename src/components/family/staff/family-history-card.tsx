import Link from "next/link";
import { Card } from "@/components/ui/card";
import { ListTools } from "@/components/ui/list-tools";
import { actionWords } from "@/domain/account/audited-actions";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import { changedBookingsWords } from "@/domain/family/changed-bookings-words";
import { fieldWords } from "@/domain/family/field-words";
import type { RouterOutputs } from "@/trpc/types";
import { familyHref } from "./family-hrefs";
import { UndoMergeButton } from "./undo-merge-button";

export type FamilyHistoryCardProps = {
  familyId: string;
  history: RouterOutputs["admin"]["family"]["history"];
  timeZone: string;
  today: IsoDate;
  canEdit: boolean;
};

/** Who did what, the latest first. */
export function FamilyHistoryCard({
  familyId,
  history: { entries, next },
  timeZone,
  today,
  canEdit,
}: FamilyHistoryCardProps) {
  return (
    <Card labelledBy="historique" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="historique">Historique</h2>
        <ListTools exportHref={`/api/exports/familles/${familyId}/historique`} />
      </div>
      {entries.length === 0 && <p className="text-ardoise">Rien n’a encore été noté.</p>}
      <ol className="grid">
        {entries.map(({ id, at, who, action, fields, bookings, canUndoMerge }) => (
          <li
            key={id}
            className="grid gap-x-3 border-b border-trait py-1.5 last:border-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <time dateTime={at} className="text-sm text-ardoise tabular-nums">
              {shortInstant(at, timeZone, today)}
            </time>
            <div>
              {actionWords(action)}
              {fields.length > 0 && ` : ${fieldWords(fields)}`}
              <span className="text-ardoise"> · {who ?? "le portail"}</span>
              {bookings.length > 0 && (
                <ul className="text-sm">
                  {changedBookingsWords(bookings).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
              {canEdit && canUndoMerge && <UndoMergeButton auditId={id} />}
            </div>
          </li>
        ))}
      </ol>
      {next && (
        <Link
          href={`${familyHref(familyId)}?avant=${next}#historique`}
          prefetch={false}
          className="justify-self-start py-2 font-bold text-preau-fort underline underline-offset-4"
        >
          Plus ancien
        </Link>
      )}
    </Card>
  );
}

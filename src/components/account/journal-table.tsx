import { counted } from "@/components/booking/day-words";
import { SortHeading } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import { actionWords } from "@/domain/account/audited-actions";
import type { JournalInput } from "@/domain/account/journal-input";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import { fieldWords } from "@/domain/family/field-words";
import type { RouterOutputs } from "@/trpc/types";
import { journalHref } from "./journal-hrefs";

type Entry = RouterOutputs["admin"]["journal"]["list"]["entries"][number];

export type JournalTableProps = { entries: Entry[]; asked: JournalInput; timeZone: string; today: IsoDate };

const cell = "px-4 py-2 align-top";

/** Who did what to what, when. */
export function JournalTable({ entries, asked, timeZone, today }: JournalTableProps) {
  if (entries.length === 0) return <p className="text-ardoise">Rien de tel n’a été noté.</p>;
  return (
    <TableFrame label="Actes">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading
              column="date"
              label="Quand"
              order={{ sort: "date", descending: asked.descending }}
              hrefFor={({ descending }) => journalHref({ ...asked, descending, after: null })}
            />
            <th className="px-4 py-3">Qui</th>
            <th className="px-4 py-3">Quoi</th>
            <th className="px-4 py-3">Sur quoi</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className="break-inside-avoid border-b border-trait last:border-0">
              <td className={`${cell} whitespace-nowrap tabular-nums`}>
                <time dateTime={entry.at}>{shortInstant(entry.at, timeZone, today)}</time>
              </td>
              <td className={cell}>
                {entry.who ?? "le portail"}
                {entry.address && <span className="block text-sm text-ardoise">{entry.address}</span>}
              </td>
              <td className={cell}>
                {actionWords(entry.action)}
                <Details entry={entry} />
              </td>
              <td className={`${cell} break-words`}>{entry.subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Details({ entry: { fields, lines } }: { entry: Entry }) {
  const details = [fieldWords(fields), lines === null ? "" : counted(lines, "ligne")].filter((words) => words !== "");
  return details.length > 0 && <span className="block text-sm text-ardoise">{details.join(" · ")}</span>;
}

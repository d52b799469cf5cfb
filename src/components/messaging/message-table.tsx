import Link from "next/link";
import { counted } from "@/components/booking/day-words";
import { Badge } from "@/components/ui/badge";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import type { MessageListInput } from "@/domain/messaging/message-list-input";
import type { RouterOutputs } from "@/trpc/types";
import { messagesHref } from "./message-hrefs";

export type MessageTableProps = {
  messages: RouterOutputs["admin"]["message"]["list"]["messages"];
  asked: MessageListInput;
  timeZone: string;
  today: IsoDate;
};

/** What was written to families and where it stands; the headings sort, on the server. */
export function MessageTable({ messages, asked, timeZone, today }: MessageTableProps) {
  if (messages.length === 0) return <p className="text-ardoise">Aucun message aux familles ici.</p>;
  const heading = {
    order: asked,
    hrefFor: (order: SortOrder<MessageListInput["sort"]>) => messagesHref({ ...asked, ...order, page: 1 }),
  };
  return (
    <TableFrame label="Messages">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading column="subject" label="Objet" {...heading} />
            <th className="px-4 py-3">Destinataires</th>
            <SortHeading column="date" label="Envoyé" startsDescending {...heading} />
            <th className="px-4 py-3">État</th>
          </tr>
        </thead>
        <tbody>
          {messages.map(({ id, subject, label, sentAt, author, addresses, waiting, failed }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <td className="px-4 py-2">
                <Link
                  href={`/admin/messages/${id}`}
                  prefetch={false}
                  className="inline-block py-2 font-bold text-preau underline underline-offset-4"
                >
                  {subject}
                </Link>
              </td>
              <td className="px-4 py-2">
                {label} <span className="block text-sm text-ardoise">{counted(addresses, "adresse")}</span>
              </td>
              <td className="px-4 py-2 whitespace-nowrap tabular-nums">
                {shortInstant(sentAt, timeZone, today)} <span className="block text-sm text-ardoise">{author}</span>
              </td>
              <td className="px-4 py-2 whitespace-nowrap">
                {waiting > 0 ? (
                  <Badge tone="yellow">
                    {addresses - waiting} sur {addresses}
                  </Badge>
                ) : failed > 0 ? (
                  <Badge tone="red">{counted(failed, "échec")}</Badge>
                ) : (
                  <Badge tone="green">Terminé</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

import Link from "next/link";
import { EmailText } from "@/components/ui/email-text";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import { templateLabel } from "@/domain/messaging/email-labels";
import type { OutboxInput } from "@/domain/messaging/outbox-input";
import type { RouterOutputs } from "@/trpc/types";
import { EmailStateBadge } from "./email-state-badge";
import { outboxHref } from "./outbox-hrefs";

export type EmailTableProps = {
  emails: RouterOutputs["admin"]["email"]["list"]["emails"];
  asked: OutboxInput;
  timeZone: string;
  today: IsoDate;
};

/** The messages of the page; the headings sort, on the server. */
export function EmailTable({ emails, asked, timeZone, today }: EmailTableProps) {
  if (emails.length === 0) return <p className="text-ardoise">Aucun message ici.</p>;
  const heading = {
    order: asked,
    hrefFor: (order: SortOrder<OutboxInput["sort"]>) => outboxHref({ ...asked, ...order, page: 1 }),
  };
  return (
    <TableFrame label="Messages">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className="px-4 py-3">Message</th>
            <SortHeading column="recipient" label="Destinataire" {...heading} />
            <SortHeading column="date" label="Écrit le" startsDescending {...heading} />
            <SortHeading column="state" label="État" {...heading} />
          </tr>
        </thead>
        <tbody>
          {emails.map(({ id, template, toAddress, createdAt, state, attempts }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <td className="px-4 py-2">
                <Link
                  href={`/admin/courriels/${id}`}
                  prefetch={false}
                  className="inline-block py-2 font-bold text-preau underline underline-offset-4"
                >
                  {templateLabel(template)}
                </Link>
              </td>
              <td className="px-4 py-2">
                <EmailText address={toAddress} />
              </td>
              <td className="px-4 py-2 whitespace-nowrap tabular-nums">{shortInstant(createdAt, timeZone, today)}</td>
              <td className="px-4 py-2 whitespace-nowrap">
                <EmailStateBadge state={state} />
                {state !== "SENT" && attempts > 1 && (
                  <span className="ml-2 text-sm text-ardoise">{attempts} essais</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

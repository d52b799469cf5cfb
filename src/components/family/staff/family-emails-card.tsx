import Link from "next/link";
import { EmailStateBadge } from "@/components/messaging/email-state-badge";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import { templateLabel } from "@/domain/messaging/email-labels";
import type { RouterOutputs } from "@/trpc/types";

export type FamilyEmailsCardProps = {
  emails: RouterOutputs["admin"]["family"]["emails"];
  timeZone: string;
  today: IsoDate;
};

/** The last messages sent to the family. */
export function FamilyEmailsCard({ emails, timeZone, today }: FamilyEmailsCardProps) {
  return (
    <Card labelledBy="e-mails" className="grid gap-2">
      <h2 id="e-mails">E‑mails</h2>
      {emails.length === 0 && <p className="text-ardoise">Aucun message envoyé à cette famille.</p>}
      <ul className="grid gap-1">
        {emails.map(({ id, template, toAddress, state, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-b border-trait py-1 last:border-0">
            <Link
              href={`/admin/courriels/${id}`}
              prefetch={false}
              className="py-1 font-bold text-preau-fort underline underline-offset-4"
            >
              {templateLabel(template)}
            </Link>
            <span className="text-sm text-ardoise">
              <EmailText address={toAddress} />
            </span>
            <span className="text-sm text-ardoise tabular-nums">{shortInstant(createdAt, timeZone, today)}</span>
            <EmailStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { ListTools } from "@/components/ui/list-tools";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { MessageResultInput } from "@/domain/messaging/message-list-input";
import type { RouterOutputs } from "@/trpc/types";
import { EmailStateBadge } from "./email-state-badge";
import { resultHref } from "./message-hrefs";
import { MessageProgress } from "./message-progress";
import { MessageUnreached } from "./message-unreached";
import { PageLinks } from "./page-links";
import { StateFilter } from "./state-filter";

export type MessageReaderProps = {
  message: NonNullable<RouterOutputs["admin"]["message"]["read"]>;
  asked: MessageResultInput;
  timeZone: string;
};

/** One message: what it said, how far it is, what became of it at each address, and whom it did not reach. */
export function MessageReader({ message, asked, timeZone }: MessageReaderProps) {
  const { subject, text, label, author, sentAt, counts, emails, page, pages, unreached } = message;
  return (
    <div className="grid gap-5">
      <div>
        <h1>{subject}</h1>
        <p className="text-ardoise">
          {label} · {author}, {frenchInstant(sentAt, timeZone)}
        </p>
      </div>
      <MessageProgress counts={counts} />
      <Card labelledBy="texte" className="max-w-3xl print:hidden">
        <h2 id="texte">Le message</h2>
        <p className="mt-2 break-words whitespace-pre-wrap">{text}</p>
      </Card>
      <MessageUnreached families={unreached} />
      <section aria-labelledby="adresses" className="grid gap-3">
        <div className="flex max-w-3xl flex-wrap items-center justify-between gap-3">
          <h2 id="adresses">Adresse par adresse</h2>
          <ListTools exportHref={resultHref({ ...asked, page: 1 }, "/api/exports/messages")} />
        </div>
        <StateFilter
          state={asked.state}
          counts={counts}
          hrefFor={(state) => resultHref({ ...asked, state, page: 1 })}
        />
        <ul className="grid max-w-3xl rounded-carte border border-trait bg-papier">
          {emails.map((email) => (
            <li
              key={email.id}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-trait px-4 py-2 last:border-0"
            >
              <span className="min-w-0 break-words">
                <EmailText address={email.toAddress} />
                {email.lastError && <span className="block text-sm text-brique">{email.lastError}</span>}
              </span>
              <EmailStateBadge state={email.state} />
            </li>
          ))}
        </ul>
        <PageLinks page={page} pages={pages} hrefFor={(number) => resultHref({ ...asked, page: number })} />
      </section>
    </div>
  );
}

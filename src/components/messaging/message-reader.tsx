import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { EmailState } from "@/domain/account/inputs";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { stateWords } from "./email-words";
import { MessageProgress } from "./message-progress";
import { MessageUnreached } from "./message-unreached";
import { PageLinks } from "./page-links";

export type MessageReaderProps = {
  message: NonNullable<RouterOutputs["admin"]["message"]["read"]>;
  state: EmailState | undefined;
  timeZone: string;
};

const order: EmailState[] = ["FAILED", "QUEUED", "KEPT", "SENT"];

/** One message: what it said, how far it is, what became of it at each address, and whom it did not reach. */
export function MessageReader({ message, state, timeZone }: MessageReaderProps) {
  const { id, subject, text, label, author, sentAt, counts, emails, page, pages, unreached } = message;
  const href = (shown: EmailState | undefined, number: number) =>
    `/admin/messages/${id}?${shown ? `etat=${shown}&` : ""}page=${number}`;
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
      <section aria-labelledby="adresses" className="grid gap-3 print:hidden">
        <h2 id="adresses">Adresse par adresse</h2>
        <nav aria-label="Filtrer par état">
          <ul className="flex flex-wrap gap-2">
            {[undefined, ...order.filter((one) => counts[one] > 0)].map((one) => (
              <li key={one ?? "toutes"}>
                <Link
                  href={href(one, 1)}
                  prefetch={false}
                  scroll={false}
                  aria-current={one === state ? "page" : undefined}
                  className="inline-flex min-h-11 items-center rounded-pastille border-2 border-trait bg-papier px-4 font-bold hover:border-bord aria-[current=page]:border-preau aria-[current=page]:bg-preau-pale aria-[current=page]:text-preau-fort"
                >
                  {one ? `${stateWords[one].label} (${counts[one]})` : "Toutes"}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="grid max-w-3xl rounded-carte border border-trait bg-papier">
          {emails.map((email) => (
            <li
              key={email.id}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-trait px-4 py-2 last:border-0"
            >
              <span className="min-w-0 break-all">
                {email.toAddress}
                {email.lastError && <span className="block text-sm text-brique">{email.lastError}</span>}
              </span>
              <Badge tone={stateWords[email.state].tone}>{stateWords[email.state].label}</Badge>
            </li>
          ))}
        </ul>
        <PageLinks page={page} pages={pages} hrefFor={(number) => href(state, number)} />
      </section>
    </div>
  );
}

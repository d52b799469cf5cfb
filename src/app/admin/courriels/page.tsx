import type { Metadata } from "next";
import { EmailTable } from "@/components/messaging/email-table";
import { type OutboxAddress, outboxFromAddress, outboxHref, outboxOrder } from "@/components/messaging/outbox-hrefs";
import { PageLinks } from "@/components/messaging/page-links";
import { StateFilter } from "@/components/messaging/state-filter";
import { ListFilter } from "@/components/ui/list-filter";
import { ListTools } from "@/components/ui/list-tools";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { TextFilter } from "@/components/ui/text-filter";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "E‑mails" };

export default async function EmailsPage({ searchParams }: { searchParams: Promise<OutboxAddress> }) {
  const { timeZone, today } = await requireStaff("emails.read");
  const asked = outboxFromAddress(await searchParams);
  const { emails, counts, ...pages } = await api.admin.email.list(asked);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <RefreshOnReturn />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>E‑mails</h1>
          <p className="text-ardoise">Tout ce que le portail envoie aux familles et aux agents.</p>
        </div>
        <ListTools exportHref={outboxHref({ ...asked, page: 1 }, "/api/exports/courriels")} />
      </div>
      <ListFilter action="/admin/courriels" kept={{ etat: asked.state, ...outboxOrder(asked) }}>
        <TextFilter name="q" label="Destinataire" value={asked.recipient} />
      </ListFilter>
      <StateFilter state={asked.state} counts={counts} hrefFor={(state) => outboxHref({ ...asked, state, page: 1 })} />
      <EmailTable emails={emails} asked={asked} timeZone={timeZone} today={today} />
      <PageLinks {...pages} hrefFor={(page) => outboxHref({ ...asked, page })} />
    </div>
  );
}

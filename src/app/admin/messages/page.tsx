import { PenLine } from "lucide-react";
import type { Metadata } from "next";
import {
  type MessageAddress,
  messagesFromAddress,
  messagesHref,
  messagesOrder,
} from "@/components/messaging/message-hrefs";
import { MessageTable } from "@/components/messaging/message-table";
import { PageLinks } from "@/components/messaging/page-links";
import { ButtonLink } from "@/components/ui/button";
import { ListFilter } from "@/components/ui/list-filter";
import { ListTools } from "@/components/ui/list-tools";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { TextFilter } from "@/components/ui/text-filter";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Écrire aux familles" };

export default async function MessagesPage({ searchParams }: { searchParams: Promise<MessageAddress> }) {
  const { timeZone, today } = await requireStaff("messages.send");
  const asked = messagesFromAddress(await searchParams);
  const { messages, ...pages } = await api.admin.message.list(asked);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <RefreshOnReturn />
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Écrire aux familles</h1>
          <p className="text-ardoise">D’une école, d’une classe, d’un service, d’un jour, ou à toutes.</p>
        </div>
        <ButtonLink href="/admin/messages/nouveau" prefetch={false} look="primary">
          <PenLine aria-hidden className="size-5" />
          Nouveau message
        </ButtonLink>
      </header>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <ListFilter action="/admin/messages" kept={messagesOrder(asked)}>
          <TextFilter name="q" label="Objet" value={asked.subject} />
        </ListFilter>
        <ListTools exportHref={messagesHref({ ...asked, page: 1 }, "/api/exports/messages")} />
      </div>
      <MessageTable messages={messages} asked={asked} timeZone={timeZone} today={today} />
      <PageLinks {...pages} hrefFor={(page) => messagesHref({ ...asked, page })} />
    </div>
  );
}

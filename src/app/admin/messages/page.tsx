import { PenLine } from "lucide-react";
import type { Metadata } from "next";
import { MessageTable } from "@/components/messaging/message-table";
import { PageLinks } from "@/components/messaging/page-links";
import { ButtonLink } from "@/components/ui/button";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Écrire aux familles" };

type Props = { searchParams: Promise<{ page?: string }> };

export default async function MessagesPage({ searchParams }: Props) {
  const { timeZone } = await requireStaff("messages.send");
  const page = Number((await searchParams).page);
  const sent = await api.admin.message.list({ page: Number.isInteger(page) && page > 0 ? page : 1 });
  return (
    <div className="grid gap-5">
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
      <MessageTable messages={sent.messages} timeZone={timeZone} />
      <PageLinks {...sent} hrefFor={(number) => `/admin/messages?page=${number}`} />
    </div>
  );
}

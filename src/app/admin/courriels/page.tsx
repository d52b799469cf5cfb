import type { Metadata } from "next";
import { EmailTable } from "@/components/messaging/email-table";
import { PageLinks } from "@/components/messaging/page-links";
import { StateFilter } from "@/components/messaging/state-filter";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { outboxPageInput } from "@/domain/account/inputs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Courriels" };

type EmailsPageProps = { searchParams: Promise<{ etat?: string; page?: string }> };

export default async function EmailsPage({ searchParams }: EmailsPageProps) {
  const { timeZone } = await requireStaff("emails.read");
  const { etat, page } = await searchParams;
  // Whatever was typed in the address that isn't a state nor a page shows the first page of all.
  const asked = outboxPageInput.safeParse({ state: etat, page: Number(page ?? 1) }).data ?? { page: 1 };
  const outbox = await api.admin.email.list(asked);
  const filter = "state" in asked && asked.state ? `etat=${asked.state}&` : "";
  return (
    <div className="grid gap-5">
      <RefreshOnReturn />
      <div>
        <h1>Courriels</h1>
        <p className="text-ardoise">Tout ce que le portail envoie aux familles et aux agents.</p>
      </div>
      <StateFilter state={"state" in asked ? asked.state : undefined} counts={outbox.counts} />
      <EmailTable emails={outbox.emails} timeZone={timeZone} />
      <PageLinks {...outbox} hrefFor={(number) => `/admin/courriels?${filter}page=${number}`} />
    </div>
  );
}

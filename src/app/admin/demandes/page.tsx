import type { Metadata } from "next";
import { RequestFilter } from "@/components/account/request-filter";
import { RequestTable } from "@/components/account/request-table";
import { requestWords, stateFromSlug } from "@/components/account/request-words";
import { PageLinks } from "@/components/messaging/page-links";
import { ListTools } from "@/components/ui/list-tools";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { requestPageInput } from "@/domain/account/request-decision-input";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Demandes de compte" };

type RequestsPageProps = { searchParams: Promise<{ etat?: string; page?: string }> };

export default async function RequestsPage({ searchParams }: RequestsPageProps) {
  const { timeZone } = await requireStaff("requests.decide");
  const { etat, page } = await searchParams;
  const state = stateFromSlug(etat);
  // Whatever was typed in the address that isn't a page shows the first one.
  const asked = requestPageInput.safeParse({ state, page: Number(page ?? 1) }).data ?? { state, page: 1 };
  const { requests, counts, ...pages } = await api.admin.request.list(asked);
  return (
    <div className="grid gap-5">
      <RefreshOnReturn />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Demandes de compte</h1>
          <p className="text-ardoise">Ce que demandent les familles qui arrivent, une fois leur adresse confirmée.</p>
        </div>
        <ListTools exportHref={`/api/exports/demandes?etat=${requestWords[state].slug}`} />
      </div>
      <RequestFilter state={state} counts={counts} />
      <RequestTable requests={requests} timeZone={timeZone} />
      <PageLinks {...pages} hrefFor={(number) => `/admin/demandes?etat=${requestWords[state].slug}&page=${number}`} />
    </div>
  );
}

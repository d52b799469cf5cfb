import type { Metadata } from "next";
import { PublicShell } from "@/components/account/public-shell";
import { RequestLinkView } from "@/components/account/request-link-view";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Ma demande de compte", referrer: "no-referrer", robots: { index: false } };

export default async function RequestLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { commune } = await api.public.commune.current();
  return (
    <PublicShell office={commune} width="text">
      <RequestLinkView token={token} shown={await api.public.request.read({ token: token.slice(0, 200) })} />
    </PublicShell>
  );
}

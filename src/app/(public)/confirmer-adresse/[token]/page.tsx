import type { Metadata } from "next";
import { ConfirmEmailButton } from "@/components/account/confirm-email-button";
import { PublicShell } from "@/components/account/public-shell";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Confirmer une adresse", referrer: "no-referrer", robots: { index: false } };

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { commune } = await api.public.commune.current();
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Confirmer votre adresse e-mail</h1>
        <p className="text-ardoise">Les messages du portail y arriveront dès que vous l’aurez confirmée.</p>
      </div>
      <ConfirmEmailButton token={token} />
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { PublicShell } from "@/components/account/public-shell";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Nouveau mot de passe", referrer: "no-referrer", robots: { index: false } };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { commune } = await api.public.commune.current();
  const link = await api.public.account.resetLink({ token });
  if (!link) {
    return (
      <PublicShell office={commune}>
        <h1>Nouveau mot de passe</h1>
        <Notice tone="warning" title="Ce lien n’est plus valable">
          <p>Un lien sert une seule fois, pendant une heure, et seul le dernier envoyé compte.</p>
        </Notice>
        <ButtonLink href="/mot-de-passe-oublie">Demander un nouveau lien</ButtonLink>
      </PublicShell>
    );
  }
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Nouveau mot de passe</h1>
        <p className="text-ardoise">Pour le compte {link.identifier}. Les autres appareils seront déconnectés.</p>
      </div>
      <ResetPasswordForm token={token} {...link} />
    </PublicShell>
  );
}

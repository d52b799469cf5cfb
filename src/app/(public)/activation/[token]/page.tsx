import type { Metadata } from "next";
import { PublicShell } from "@/components/account/public-shell";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { Notice } from "@/components/ui/notice";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Votre compte", referrer: "no-referrer", robots: { index: false } };

/** The link of the mairie's e-mail: choosing the first password opens the account. */
export default async function ActivationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { commune } = await api.public.commune.current();
  const link = await api.public.account.activationLink({ token });
  if (!link) {
    return (
      <PublicShell office={commune}>
        <h1>Votre compte</h1>
        <Notice tone="warning" title="Ce lien n’est plus valable">
          <p>
            Un lien sert une seule fois, pendant quatorze jours, et seul le dernier envoyé compte. Demandez-en un
            nouveau à la mairie.
          </p>
        </Notice>
      </PublicShell>
    );
  }
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Choisissez votre mot de passe</h1>
        <p className="text-ardoise">
          Votre identifiant est <strong className="text-encre">{link.identifier}</strong>. Vous seul connaîtrez ce mot
          de passe.
        </p>
      </div>
      <ResetPasswordForm token={token} provider="activation-link" {...link} />
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { ConfirmEmailButton } from "@/components/account/confirm-email-button";
import { PublicShell } from "@/components/account/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { Notice } from "@/components/ui/notice";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Confirmer une adresse", referrer: "no-referrer", robots: { index: false } };

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { commune } = await api.public.commune.current();
  const link = await api.public.account.emailLink({ token });
  if (!link) {
    return (
      <PublicShell office={commune}>
        <h1>Confirmer votre adresse e-mail</h1>
        <Notice tone="warning" title="Ce lien n’est plus valable">
          <p>
            Un lien sert une seule fois, pendant vingt-quatre heures, et seul le dernier envoyé compte. S’il vous a déjà
            servi, votre adresse est confirmée. Sinon, demandez-en un nouveau dans «&nbsp;Mon compte&nbsp;».
          </p>
        </Notice>
        <ButtonLink href="/">Aller sur le portail</ButtonLink>
      </PublicShell>
    );
  }
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Confirmer votre adresse e-mail</h1>
        <p className="text-ardoise">
          Les messages du portail arriveront à <EmailText address={link.email} /> dès que vous l’aurez confirmée.
        </p>
      </div>
      <ConfirmEmailButton token={token} />
    </PublicShell>
  );
}

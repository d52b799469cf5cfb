import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/account/public-shell";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignInHelp } from "@/components/account/sign-in-help";
import { NoScript } from "@/components/layout/no-script";
import { firstPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Connexion" };

/** `identifiant`: what the QR code of a letter says, so that it need not be typed. */
type SignInPageProps = { searchParams: Promise<{ identifiant?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const viewer = await currentViewer();
  if (viewer) redirect(firstPage(viewer));
  const { commune, choices, isInstalled } = await api.public.commune.current();
  if (!isInstalled) redirect("/installation");
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Bonjour</h1>
        <p className="text-lg text-ardoise">Cantine, garderie, factures&nbsp;: tout est ici.</p>
      </div>
      <NoScript />
      <SignInForm choices={choices} identifier={String((await searchParams).identifiant ?? "").slice(0, 100)} />
      <SignInHelp />
    </PublicShell>
  );
}

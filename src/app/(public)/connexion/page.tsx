import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/account/public-shell";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignInHelp } from "@/components/account/sign-in-help";
import { firstPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Connexion" };

export default async function SignInPage() {
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
      <SignInForm choices={choices} timeZone={commune?.timeZone ?? "Europe/Paris"} />
      <SignInHelp />
    </PublicShell>
  );
}

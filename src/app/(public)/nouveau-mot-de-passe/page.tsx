import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChoosePasswordForm } from "@/components/account/choose-password-form";
import { PublicShell } from "@/components/account/public-shell";
import { firstPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Nouveau mot de passe" };

/** After the first sign-in with a code from the mairie. */
export default async function ChoosePasswordPage() {
  const viewer = await currentViewer();
  if (!viewer) redirect("/connexion");
  if (viewer.step !== "NEW_PASSWORD_REQUIRED") redirect(firstPage(viewer));
  const { commune } = await api.public.commune.current();
  const { identifier, minimumLength } = await api.account.me();
  return (
    <PublicShell office={commune} reader={{ timeZone: viewer.timeZone, isStaff: viewer.role !== "FAMILY" }}>
      <div>
        <h1>Choisissez votre mot de passe</h1>
        <p className="text-ardoise">
          Bonjour {viewer.displayName}. Le code de la mairie n’a servi qu’une fois&nbsp;: vous seul connaîtrez ce mot de
          passe.
        </p>
      </div>
      <ChoosePasswordForm identifier={identifier} minimumLength={minimumLength} />
    </PublicShell>
  );
}

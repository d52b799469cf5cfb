import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/account/public-shell";
import { SecondFactorForm } from "@/components/account/second-factor-form";
import { SetUpSecondFactor } from "@/components/account/set-up-second-factor";
import { SignOutButton } from "@/components/account/sign-out-button";
import { firstPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Double authentification" };

/** After the password: the second factor is given here, or installed when the role asks for one. */
export default async function SecondFactorPage() {
  const viewer = await currentViewer();
  if (!viewer) redirect("/connexion");
  const page = firstPage(viewer);
  if (page !== "/second-facteur") redirect(page);
  const { commune } = await api.public.commune.current();
  const isAwaited = viewer.step === "SECOND_FACTOR_REQUIRED";
  return (
    <PublicShell office={commune} reader={{ timeZone: viewer.timeZone, isStaff: viewer.role !== "FAMILY" }}>
      <div>
        <h1>Double authentification</h1>
        <p className="text-ardoise">
          {isAwaited
            ? `Bonjour ${viewer.displayName}. Il manque le code de votre téléphone.`
            : `Bonjour ${viewer.displayName}. Votre rôle donne accès à beaucoup : un code de votre téléphone sera demandé en plus du mot de passe.`}
        </p>
      </div>
      {isAwaited ? <SecondFactorForm /> : <SetUpSecondFactor />}
      {isAwaited && (
        <p className="text-sm text-ardoise">
          Plus de téléphone ni de code de secours&nbsp;? Une autre personne de l’administration peut remettre votre
          double authentification à zéro.
        </p>
      )}
      <SignOutButton />
    </PublicShell>
  );
}

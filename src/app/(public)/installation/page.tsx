import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InstallationForm } from "@/components/account/installation-form";
import { PublicShell } from "@/components/account/public-shell";
import { minimumPasswordLength } from "@/domain/account/password-policy";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Installation" };

export default async function InstallationPage() {
  const { isInstalled } = await api.public.commune.current();
  if (isInstalled) redirect("/connexion");
  return (
    <PublicShell office={null}>
      <div>
        <h1>Installation</h1>
        <p className="text-ardoise">Votre base est vide. Cette page ne s’ouvre qu’une fois.</p>
      </div>
      <InstallationForm minimumLength={minimumPasswordLength(true)} />
    </PublicShell>
  );
}

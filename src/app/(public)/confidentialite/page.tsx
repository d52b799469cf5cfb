import type { Metadata } from "next";
import { ChooseCommune } from "@/components/account/choose-commune";
import { PublicShell } from "@/components/account/public-shell";
import { PublicText } from "@/components/account/public-text";
import { chosenCommune } from "@/trpc/chosen-commune";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Données personnelles" };

export default async function PrivacyPage({ searchParams }: { searchParams: Promise<{ commune?: string }> }) {
  const shown = await api.public.commune.text({ kind: "PRIVACY", ...chosenCommune(await searchParams) });
  if (!shown) {
    const { choices } = await api.public.commune.current();
    return (
      <PublicShell office={null}>
        <ChooseCommune choices={choices} path="/confidentialite" />
      </PublicShell>
    );
  }
  return (
    <PublicShell office={shown.commune} width="text">
      <PublicText kind="PRIVACY" shown={shown} />
    </PublicShell>
  );
}

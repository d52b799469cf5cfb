import type { Metadata } from "next";
import { ChooseCommune } from "@/components/account/choose-commune";
import { PublicShell } from "@/components/account/public-shell";
import { PublicText } from "@/components/account/public-text";
import { chosenCommune } from "@/trpc/chosen-commune";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Règlement" };

export default async function ReglementPage({ searchParams }: { searchParams: Promise<{ commune?: string }> }) {
  const shown = await api.public.commune.text({ kind: "REGLEMENT", ...chosenCommune(await searchParams) });
  if (!shown) {
    const { choices } = await api.public.commune.current();
    return (
      <PublicShell office={null}>
        <ChooseCommune choices={choices} path="/reglement" />
      </PublicShell>
    );
  }
  return (
    <PublicShell office={shown.commune} width="text">
      <PublicText kind="REGLEMENT" shown={shown} />
    </PublicShell>
  );
}

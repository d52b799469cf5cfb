import type { Metadata } from "next";
import { ChooseCommune } from "@/components/account/choose-commune";
import { NewRequest } from "@/components/account/new-request";
import { NewcomerOrKnown } from "@/components/account/newcomer-or-known";
import { PublicShell } from "@/components/account/public-shell";
import { chosenCommune } from "@/trpc/chosen-commune";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Demander un compte" };

export default async function AccountRequestPage({ searchParams }: { searchParams: Promise<{ commune?: string }> }) {
  const asked = await api.public.request.form(chosenCommune(await searchParams));
  if (!asked) {
    const { choices } = await api.public.commune.current();
    return (
      <PublicShell office={null}>
        <ChooseCommune choices={choices} path="/demande-de-compte" />
      </PublicShell>
    );
  }
  const { communeId, ...offer } = asked;
  const office = await api.public.commune.office({ communeId });
  return (
    <PublicShell office={office} width="text">
      <h1>Demander un compte</h1>
      <NewRequest communeId={communeId} offer={offer}>
        <NewcomerOrKnown office={office} />
      </NewRequest>
    </PublicShell>
  );
}

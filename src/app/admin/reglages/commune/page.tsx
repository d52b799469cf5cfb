import type { Metadata } from "next";
import { CommuneSettingsForm } from "@/components/account/commune-settings-form";
import { LogoForm } from "@/components/account/logo-form";
import { TextList } from "@/components/account/text-list";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "La commune" };

export default async function CommuneSettingsPage() {
  const { timeZone, communeId } = await requireStaff("commune.edit");
  const { hostName, hasLogo, ...saved } = await api.admin.commune.settings();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <h1>La commune</h1>
        <p className="text-ardoise">
          Ce que les familles lisent sur les pages publiques, les courriers et les messages.
        </p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-2">
        <Card>
          <CommuneSettingsForm saved={saved} />
        </Card>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <Card labelledBy="textes">
            <h2 id="textes">Textes</h2>
            <TextList texts={await api.admin.commune.texts()} timeZone={timeZone} />
          </Card>
          <Card labelledBy="logo">
            <h2 id="logo" className="mb-2">
              Logo
            </h2>
            <LogoForm logoUrl={hasLogo ? `/api/logo?commune=${communeId}` : null} />
          </Card>
          <Card labelledBy="adresse">
            <h2 id="adresse">Adresse du portail</h2>
            <p className="break-all">{hostName ?? "Celle de l’installation : cette commune n’a pas la sienne."}</p>
            <p className="text-sm text-ardoise">Elle se règle avec l’hébergement du portail.</p>
          </Card>
        </div>
      </div>
    </div>
  );
}

import type { Metadata } from "next";
import { AccountSettings } from "@/components/account/account-settings";
import { SecondFactorSection } from "@/components/account/second-factor-section";
import { ShortcutsSection } from "@/components/account/shortcuts-section";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Mon compte" };

export default async function StaffAccountPage() {
  await requireStaff();
  return (
    <AccountSettings me={await api.account.me()}>
      <SecondFactorSection state={await api.account.secondFactor.state()} />
      <ShortcutsSection />
    </AccountSettings>
  );
}

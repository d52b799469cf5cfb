import type { Metadata } from "next";
import { AccountSettings } from "@/components/account/account-settings";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Mon compte" };

export default async function FamilyAccountPage() {
  await requireFamily();
  return <AccountSettings me={await api.account.me()} />;
}

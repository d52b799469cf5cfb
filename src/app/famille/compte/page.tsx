import type { Metadata } from "next";
import { z } from "zod";
import { AccountSettings } from "@/components/account/account-settings";
import { ActionList } from "@/components/account/action-list";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Mon compte" };

type FamilyAccountPageProps = { searchParams: Promise<{ avant?: string }> };

export default async function FamilyAccountPage({ searchParams }: FamilyAccountPageProps) {
  await requireFamily();
  const cursor = z.iso.datetime().safeParse((await searchParams).avant).data ?? null;
  const me = await api.account.me();
  return (
    <AccountSettings me={me}>
      <ActionList {...(await api.famille.booking.actions({ cursor }))} isFirstPage={!cursor} timeZone={me.timeZone} />
    </AccountSettings>
  );
}

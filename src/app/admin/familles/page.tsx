import type { Metadata } from "next";
import { type FamilyListAddress, familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { FamilyListView } from "@/components/family/staff/family-list-view";
import { RefreshOnReturn } from "@/components/ui/refresh-on-return";
import { isAllowed } from "@/domain/account/permissions";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Familles" };

export default async function FamiliesPage({ searchParams }: { searchParams: Promise<FamilyListAddress> }) {
  const { role } = await requireStaff("families.read");
  const asked = familyListFromAddress(await searchParams);
  const list = await api.admin.family.list(asked);
  return (
    <>
      <RefreshOnReturn />
      <FamilyListView list={list} asked={asked} canEdit={isAllowed(role, "families.edit")} />
    </>
  );
}

import type { Metadata } from "next";
import { type FamilyListAddress, familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { FamilyPrintView } from "@/components/family/staff/family-print-view";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Liste des familles" };

export default async function FamiliesPrintPage({ searchParams }: { searchParams: Promise<FamilyListAddress> }) {
  const { communeName } = await requireStaff("families.read");
  const asked = familyListFromAddress(await searchParams);
  return <FamilyPrintView families={await api.admin.family.printed(asked)} asked={asked} communeName={communeName} />;
}

import type { Metadata } from "next";
import { RegieRoom } from "@/components/billing/regie-room";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Régies" };

export default async function RegiesPage() {
  await requireStaff("services.edit");
  return <RegieRoom regies={await api.admin.regie.list()} />;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddChild } from "@/components/booking/add-child";
import { dayFromAddress } from "@/components/booking/day-hrefs";
import { familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Ajouter un enfant" };

type Props = { searchParams: Promise<{ jour?: unknown; q?: unknown }> };

export default async function AddChildPage({ searchParams }: Props) {
  await requireStaff("bookings.edit");
  const { jour, q } = await searchParams;
  const { day } = dayFromAddress({ jour });
  if (!day) notFound();
  const asked = familyListFromAddress({ q, etat: "ouvertes" });
  const found = asked.query === "" ? null : await api.admin.family.list(asked);
  return <AddChild day={day} query={asked.query} found={found?.families ?? null} />;
}

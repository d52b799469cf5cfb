import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CustodyView } from "@/components/family/staff/custody-view";
import { familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Foyers et garde" };

type CustodyPageProps = {
  params: Promise<{ id: string; childId: string }>;
  searchParams: Promise<{ annee?: unknown; q?: unknown }>;
};

export default async function CustodyPage({ params, searchParams }: CustodyPageProps) {
  await requireStaff("families.edit");
  const { id, childId } = await params;
  const { annee, q } = await searchParams;
  if (!z.uuid().safeParse(id).success || !z.uuid().safeParse(childId).success) notFound();
  const year = z.coerce
    .number()
    .int()
    .min(2000)
    .max(2098)
    .nullable()
    .catch(null)
    .parse(annee ?? null);
  const custody = await orNotFound(api.admin.custody.year({ childId, year }));
  const asked = familyListFromAddress({ q });
  const found = asked.query === "" ? null : await api.admin.family.list(asked);
  return <CustodyView familyId={id} custody={custody} query={asked.query} found={found?.families ?? null} />;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { MergeChoice } from "@/components/family/staff/merge-choice";
import { MergePreviewView } from "@/components/family/staff/merge-preview-view";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Fusionner deux familles" };

type MergePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ avec?: unknown; q?: unknown }>;
};

export default async function MergePage({ params, searchParams }: MergePageProps) {
  await requireStaff("families.edit");
  const { id } = await params;
  const { avec, q } = await searchParams;
  if (!z.uuid().safeParse(id).success) notFound();
  const fromId = z.uuid().safeParse(avec).data;
  if (fromId) {
    const preview = await orNotFound(api.admin.family.mergePreview({ fromId, intoId: id }));
    return <MergePreviewView preview={preview} />;
  }
  const family = await orNotFound(api.admin.family.page({ familyId: id }));
  const asked = familyListFromAddress({ q });
  const found = asked.query === "" ? null : await api.admin.family.list(asked);
  return <MergeChoice family={family} query={asked.query} found={found?.families ?? null} />;
}

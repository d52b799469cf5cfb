import type { Metadata } from "next";
import { FamilyFileView } from "@/components/family/family-file-view";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Dossier" };

export default async function FilePage() {
  await requireFamily();
  return <FamilyFileView file={await api.famille.family.file()} />;
}

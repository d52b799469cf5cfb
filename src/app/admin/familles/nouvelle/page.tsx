import type { Metadata } from "next";
import { NewFamilyForm } from "@/components/family/staff/new-family-form";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Nouvelle famille" };

export default async function NewFamilyPage() {
  await requireStaff("families.edit");
  return (
    <div className="grid max-w-4xl gap-5">
      <h1>Nouvelle famille</h1>
      <NewFamilyForm choices={await api.admin.child.classes()} />
    </div>
  );
}

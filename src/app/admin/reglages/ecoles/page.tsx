import type { Metadata } from "next";
import { SchoolRoom } from "@/components/calendar/school-room";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Écoles et classes" };

export default async function SchoolsPage() {
  await requireStaff("services.edit");
  return <SchoolRoom schools={await api.admin.school.list()} />;
}

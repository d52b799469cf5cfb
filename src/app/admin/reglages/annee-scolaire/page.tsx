import type { Metadata } from "next";
import { YearChangeRoom } from "@/components/calendar/year-change-room";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Passage à l’année suivante" };

export default async function YearChangePage() {
  await requireStaff("calendar.edit");
  const [change, { unknownYear }] = await Promise.all([api.admin.schoolYear.preview(), api.admin.calendar.view()]);
  return <YearChangeRoom change={change} unknownYear={unknownYear} />;
}

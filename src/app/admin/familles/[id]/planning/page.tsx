import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { dayFromAddress } from "@/components/booking/planning-hrefs";
import { StaffFamilyWeek } from "@/components/booking/staff-family-week";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Planning d’une famille" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ semaine?: string | string[] }> };

export default async function FamilyPlanningPage({ params, searchParams }: Props) {
  await requireStaff("bookings.read");
  const familyId = z.uuid().safeParse((await params).id).data ?? notFound();
  const monday = dayFromAddress((await searchParams).semaine);
  return <StaffFamilyWeek {...(await orNotFound(api.admin.booking.week({ familyId, monday })))} />;
}

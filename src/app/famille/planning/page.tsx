import type { Metadata } from "next";
import { EmptyPlanning } from "@/components/booking/empty-planning";
import { dayFromAddress } from "@/components/booking/planning-hrefs";
import { WeekPlanning } from "@/components/booking/week-planning";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Planning" };

type Props = { searchParams: Promise<{ semaine?: string | string[] }> };

export default async function PlanningPage({ searchParams }: Props) {
  await requireFamily();
  const { semaine } = await searchParams;
  const view = await api.famille.booking.week({ monday: dayFromAddress(semaine) });
  if (view.services.length > 0) return <WeekPlanning view={view} />;
  return <EmptyPlanning townHall={(await api.famille.family.file()).townHall} />;
}

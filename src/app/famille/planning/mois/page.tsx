import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MonthPlanning } from "@/components/booking/month-planning";
import { monthFromAddress } from "@/components/booking/planning-hrefs";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Planning du mois" };

type Props = { searchParams: Promise<{ mois?: string | string[] }> };

export default async function PlanningMonthPage({ searchParams }: Props) {
  await requireFamily();
  const view = await api.famille.booking.month({ month: monthFromAddress((await searchParams).mois) });
  if (view.services.length === 0) redirect("/famille/planning");
  return <MonthPlanning view={view} />;
}

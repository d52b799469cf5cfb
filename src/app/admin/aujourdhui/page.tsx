import type { Metadata } from "next";
import { DayBoard } from "@/components/booking/day-board";
import { type DayAddress, dayFromAddress } from "@/components/booking/day-hrefs";
import { NoSchool } from "@/components/booking/no-school";
import { isAllowed } from "@/domain/account/permissions";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Aujourd’hui" };

type Props = { searchParams: Promise<DayAddress> };

export default async function TodayPage({ searchParams }: Props) {
  const { role } = await requireStaff();
  const asked = dayFromAddress(await searchParams);
  const view = await orNotFound(api.admin.day.view(asked));
  if (!view) return <NoSchool />;
  return (
    <DayBoard
      view={view}
      asked={asked}
      canEditServices={isAllowed(role, "services.edit")}
      canReadFamilies={isAllowed(role, "families.read")}
      canBook={isAllowed(role, "bookings.edit")}
    />
  );
}

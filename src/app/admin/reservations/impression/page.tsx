import type { Metadata } from "next";
import { NoSchool } from "@/components/booking/no-school";
import { type ReservationAddress, weekFromAddress } from "@/components/booking/reservation-hrefs";
import { ReservationSheets } from "@/components/booking/reservation-sheets";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Listes de la semaine" };

type Props = { searchParams: Promise<ReservationAddress> };

export default async function WeekListsPage({ searchParams }: Props) {
  await requireStaff("bookings.read");
  const asked = weekFromAddress(await searchParams);
  const lists = await orNotFound(api.admin.booking.weekLists(asked));
  return lists ? <ReservationSheets lists={lists} asked={asked} /> : <NoSchool title="Réservations" />;
}

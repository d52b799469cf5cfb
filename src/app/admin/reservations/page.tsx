import type { Metadata } from "next";
import { NoSchool } from "@/components/booking/no-school";
import { ReservationBoard } from "@/components/booking/reservation-board";
import { type ReservationAddress, weekFromAddress } from "@/components/booking/reservation-hrefs";
import { isAllowed } from "@/domain/account/permissions";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Réservations" };

type Props = { searchParams: Promise<ReservationAddress> };

export default async function ReservationsPage({ searchParams }: Props) {
  const { role, timeZone } = await requireStaff("bookings.read");
  const asked = weekFromAddress(await searchParams);
  const view = await orNotFound(api.admin.booking.schoolWeek(asked));
  if (!view) return <NoSchool title="Réservations" />;
  const { day, serviceId, classId } = asked;
  const names =
    day && serviceId ? await api.admin.booking.serviceDay({ day, serviceId, classId, schoolId: view.school.id }) : null;
  return (
    <ReservationBoard
      view={view}
      asked={asked}
      names={names}
      timeZone={timeZone}
      canEdit={isAllowed(role, "bookings.edit")}
    />
  );
}

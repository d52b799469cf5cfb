import { day } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import type { BookingStatus, Prisma } from "@/server/db/generated/client";
import { type Db, inCommune } from "@/server/db/tenant";

const longAgo = "2026-08-01T08:00:00Z";

type BookingValues = Partial<Omit<Prisma.BookingCreateManyInput, "day" | "waitingSince" | "changedAt">> & {
  childId: string;
  familyId: string;
  serviceId: string;
  day: string;
  waitingSince?: string;
};

export async function aBooking(communeId: string, { waitingSince = longAgo, ...values }: BookingValues): Promise<void> {
  const status = values.status ?? "BOOKED";
  await inCommune(communeId, (db) =>
    db.booking.create({
      data: {
        origin: "FAMILY",
        ...values,
        communeId,
        status,
        day: dayToColumn(day(values.day)),
        waitingSince: status === "WAITING" ? new Date(waitingSince) : null,
        changedAt: new Date(longAgo),
      },
    }),
  );
}

export type BulkBooking = {
  childId: string;
  familyId: string;
  serviceId: string;
  day: string;
  status: BookingStatus;
  changedAt: string;
};

/** Many bookings in one statement; the ones that wait do so since their last change. */
export async function insertBookings(db: Db, communeId: string, bookings: readonly BulkBooking[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO booking (commune_id, child_id, family_id, service_id, day, status, origin, waiting_since, changed_at)
    SELECT ${communeId}::uuid, child, family, service, day, status::booking_status, 'FAMILY',
           CASE WHEN status = 'WAITING' THEN changed_at END, changed_at
    FROM unnest(
      ${bookings.map((one) => one.childId)}::uuid[],
      ${bookings.map((one) => one.familyId)}::uuid[],
      ${bookings.map((one) => one.serviceId)}::uuid[],
      ${bookings.map((one) => one.day)}::date[],
      ${bookings.map((one) => one.status)}::text[],
      ${bookings.map((one) => one.changedAt)}::timestamptz[]
    ) AS asked (child, family, service, day, status, changed_at)`;
}

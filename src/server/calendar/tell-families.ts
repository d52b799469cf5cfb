import type { IsoDate } from "@/domain/calendar/day";
import type { BookingLine } from "@/emails/email-data";
import type { Db } from "@/server/db/tenant";
import { addresseesOf } from "@/server/family/family-addresses";
import { queueEmails } from "@/server/queue-emails";
import type { CalendarAuthor } from "./calendar-author";

/** A booking that the calendar changed, as its family is told. */
export type ToldBooking = {
  familyId: string;
  childName: string;
  serviceName: string;
  day: IsoDate;
  outcome: BookingLine["outcome"];
};

type Message =
  | { template: "days-closed"; reason: string; comesBack: boolean }
  | { template: "days-reopened"; reason: string };

/** One message a family (and address) for all its bookings. */
export async function tellFamilies(
  db: Db,
  { communeId, now }: CalendarAuthor,
  bookings: readonly ToldBooking[],
  message: Message,
): Promise<void> {
  if (bookings.length === 0) return;
  const linesOf = new Map<string, BookingLine[]>();
  for (const { familyId, ...line } of bookings) linesOf.set(familyId, [...(linesOf.get(familyId) ?? []), line]);
  const addressees = await addresseesOf(db, [...linesOf.keys()]);
  await queueEmails(
    db,
    now,
    addressees.map(({ familyId, to, displayName }) => {
      const told = { displayName, reason: message.reason, lines: linesOf.get(familyId) ?? [] };
      if (message.template === "days-reopened")
        return { communeId, familyId, to, template: message.template, data: told };
      const data = { ...told, comesBack: message.comesBack };
      return { communeId, familyId, to, template: message.template, data };
    }),
  );
}

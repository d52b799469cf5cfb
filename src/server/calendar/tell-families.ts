import type { IsoDate } from "@/domain/calendar/day";
import type { BookingLine } from "@/emails/email-data";
import type { Db } from "@/server/db/tenant";
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

export type Addressee = { familyId: string; to: string; displayName: string };

/**
 * Whom to write to: each adult with an account and an address; a family without any, its payer as the mairie
 * knows it.
 * Somebody who has two accounts in a family gets one message.
 */
export async function addresseesOf(db: Db, familyIds: readonly string[]): Promise<Addressee[]> {
  return db.$queryRaw<Addressee[]>`
    WITH account_address AS (
      SELECT a.family_id, a.email, a.display_name FROM account a
      WHERE a.family_id = ANY(${familyIds}::uuid[]) AND a.email IS NOT NULL AND a.disabled_at IS NULL),
    guardian_address AS (
      SELECT DISTINCT ON (g.family_id) g.family_id, g.email,
        concat_ws(' ', g.first_names, coalesce(g.usage_name, g.birth_name)) AS display_name
      FROM guardian g
      WHERE g.family_id = ANY(${familyIds}::uuid[]) AND g.email IS NOT NULL
        AND NOT EXISTS (SELECT FROM account_address known WHERE known.family_id = g.family_id)
      ORDER BY g.family_id, g.payer DESC, g.position, g.id)
    SELECT DISTINCT ON (family_id, lower(email)) family_id AS "familyId", email AS "to", display_name AS "displayName"
    FROM (SELECT * FROM account_address UNION ALL SELECT * FROM guardian_address) AS address
    ORDER BY family_id, lower(email), display_name`;
}

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

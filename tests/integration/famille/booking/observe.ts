import { Client } from "pg";
import type { IsoDate } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

/** What the database keeps of a family's bookings, by day. */
export async function bookingsOf(communeId: string, familyId: string) {
  const rows = await inCommune(communeId, (db) =>
    db.booking.findMany({ where: { familyId }, orderBy: [{ day: "asc" }, { serviceId: "asc" }] }),
  );
  return rows.map(({ day, ...row }) => ({ ...row, day: day.toISOString().slice(0, 10) }));
}

/** The events a family sees, in the order they were written. */
export async function eventsOf(communeId: string, familyId: string) {
  const rows = await inCommune(communeId, (db) =>
    db.bookingEvent.findMany({ where: { familyId }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ fromStatus, toStatus, origin, accountId, childId }) => {
    return { from: fromStatus, to: toStatus, origin, accountId, childId };
  });
}

/** The messages kept for a family. */
export async function emailsOf(communeId: string, familyId: string) {
  return inCommune(communeId, (db) =>
    db.email.findMany({
      where: { familyId },
      orderBy: { id: "asc" },
      select: { toAddress: true, template: true, data: true },
    }),
  );
}

/** How many children have a place. */
export async function placesTaken(communeId: string, serviceId: string, onDay: IsoDate): Promise<number> {
  const where = { serviceId, day: dayToColumn(onDay), status: "BOOKED" } as const;
  return inCommune(communeId, (db) => db.booking.count({ where }));
}

/** Runs `work` and answers the statements sent to PostgreSQL meanwhile, on any connection. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function listened(this: Client, ...asked: unknown[]) {
    const [first] = asked;
    statements.push(typeof first === "string" ? first : String((first as { text: string }).text));
    return Reflect.apply(query, this, asked);
  } as typeof query;
  try {
    return { answer: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}

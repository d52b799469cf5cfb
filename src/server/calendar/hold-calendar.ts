import type { Db } from "@/server/db/tenant";

/**
 * Holds the commune's calendar and services until the transaction ends: saves under way are waited for, and those that
 * began before start again, so that nobody books a day by a calendar that is no longer true. Taken before anything else.
 */
export async function holdCalendar(db: Db, communeId: string): Promise<void> {
  await db.$executeRaw`SELECT hold_calendar(${communeId}::uuid)`;
}

import { NIL } from "uuid";
import type { TakenPlaces } from "@/domain/booking/planning-facts";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type HeldPlaces, holdPlaces } from "./hold-places";

type ServiceDay = { serviceId: string; day: IsoDate };

/** Holds the places of these services and days, for nobody in particular: who took them and who waits. */
export async function holdServiceDays(
  db: Db,
  communeId: string,
  days: readonly ServiceDay[],
): Promise<Omit<HeldPlaces, "bookings">> {
  if (days.length === 0) return { taken: [], queue: [] };
  const once = new Map(days.map(({ serviceId, day }) => [`${serviceId} ${day}`, { childId: NIL, serviceId, day }]));
  return holdPlaces(db, { communeId, familyId: NIL }, [...once.values()]);
}

/** How many places are taken, held so that nobody takes one meanwhile. */
export async function countPlaces(db: Db, communeId: string, days: readonly ServiceDay[]): Promise<TakenPlaces[]> {
  return (await holdServiceDays(db, communeId, days)).taken;
}

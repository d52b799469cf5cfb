import { NIL } from "uuid";
import { type BookedGroup, closureEffect } from "@/domain/calendar/closure-effect";
import { closureFromInput } from "@/domain/calendar/closure-from-input";
import type { IsoDate } from "@/domain/calendar/day";
import type { ClosureInput } from "@/domain/calendar/inputs";
import type { Db } from "@/server/db/tenant";
import { bookingsOfGroupsSql } from "./booked-groups-sql";
import { loadClosureFacts } from "./load-closure-facts";
import { requireKnownPlaces } from "./require-known-places";
import { addresseesOf } from "./tell-families";

/** How many bookings and families a change touches; `unreachable`: families without any e-mail address. */
export type TouchedBookings = {
  bookings: number;
  /** Among them, those that only waited for a place. */
  waiting: number;
  families: number;
  unreachable: number;
  messages: number;
  byDay: { day: IsoDate; serviceName: string; bookings: number }[];
};

export type ClosurePreview = { displaced: TouchedBookings; restored: TouchedBookings };

/** What closing (or opening) these days would do, in numbers. Nothing is written. Refuses NOT_FOUND. */
export async function previewClosure(db: Db, communeId: string, input: ClosureInput): Promise<ClosurePreview> {
  const closure = closureFromInput(NIL, input);
  await requireKnownPlaces(db, communeId, closure);
  const { calendar, services, groups } = await loadClosureFacts(db, communeId, closure);
  const after = { ...calendar, closures: [...calendar.closures, closure] };
  const effect = closureEffect(groups, services, { before: calendar, after });
  return {
    displaced: await touchedBookings(db, effect.displaced),
    restored: await touchedBookings(db, effect.restored),
  };
}

type Counts = Omit<TouchedBookings, "families" | "unreachable" | "messages"> & { familyIds: string[] };

export async function touchedBookings(db: Db, groups: readonly BookedGroup[]): Promise<TouchedBookings> {
  const [row] = await db.$queryRaw<{ counts: Counts }[]>`
    WITH touched AS MATERIALIZED (
      SELECT b.family_id, b.service_id, b.day, coalesce(b.before_closure, b.status) = 'WAITING' AS waits
      FROM ${bookingsOfGroupsSql(groups)})
    SELECT json_build_object(
      'bookings', (SELECT count(*) FROM touched),
      'waiting', (SELECT count(*) FROM touched WHERE waits),
      'familyIds', coalesce((SELECT json_agg(DISTINCT family_id) FROM touched), '[]'),
      'byDay', coalesce((
        SELECT json_agg(json_build_object('day', d.day, 'serviceName', s.name, 'bookings', d.bookings)
          ORDER BY d.day, s.position, s.id)
        FROM (SELECT day, service_id, count(*) AS bookings FROM touched GROUP BY day, service_id) d
        JOIN service s ON s.id = d.service_id), '[]')) AS counts`;
  if (!row) throw new Error("Bookings were not counted");
  const { familyIds, ...counts } = row.counts;
  const addressees = await addresseesOf(db, familyIds);
  const reached = new Set(addressees.map(({ familyId }) => familyId)).size;
  return {
    ...counts,
    families: familyIds.length,
    unreachable: familyIds.length - reached,
    messages: addressees.length,
  };
}

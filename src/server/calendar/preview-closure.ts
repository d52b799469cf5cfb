import { NIL } from "uuid";
import { type BookedGroup, closureEffect } from "@/domain/calendar/closure-effect";
import { closureFromInput } from "@/domain/calendar/closure-from-input";
import type { IsoDate } from "@/domain/calendar/day";
import type { ClosureInput } from "@/domain/calendar/inputs";
import type { Db } from "@/server/db/tenant";
import { addresseesOf } from "@/server/family/family-addresses";
import { bookingsOfGroupsSql } from "./booked-groups-sql";
import { loadClosureFacts } from "./load-closure-facts";
import { refuseDeclaredTwice } from "./refuse-declared-twice";
import { requireKnownPlaces } from "./require-known-places";

/** How many bookings and families a change touches; `unreachable`: families without any e-mail address. */
export type TouchedBookings = {
  bookings: number;
  /** Among them, those that only waited for a place. */
  waiting: number;
  families: number;
  unreachable: number;
  messages: number;
  /** Those of days that are over: nobody is told about them. */
  past: number;
  byDay: { day: IsoDate; serviceName: string; bookings: number }[];
};

/** `isPast`: some of the days are over; what was eaten then changes. */
export type ClosurePreview = { displaced: TouchedBookings; restored: TouchedBookings; isPast: boolean };

export type CalendarReader = { communeId: string; today: IsoDate };

/**
 * What closing (or opening) these days would do, in numbers. Nothing is written. Refuses NOT_FOUND, and ALREADY_DECLARED
 * for days that are closed (or open) already.
 */
export async function previewClosure(
  db: Db,
  { communeId, today }: CalendarReader,
  input: ClosureInput,
): Promise<ClosurePreview> {
  const closure = closureFromInput(NIL, input);
  await requireKnownPlaces(db, communeId, closure);
  const { calendar, services, groups } = await loadClosureFacts(db, communeId, closure);
  await refuseDeclaredTwice(db, communeId, calendar.closures, closure);
  const after = { ...calendar, closures: [...calendar.closures, closure] };
  const effect = closureEffect(groups, services, { before: calendar, after });
  return {
    displaced: await touchedBookings(db, effect.displaced, today),
    restored: await touchedBookings(db, effect.restored, today),
    isPast: closure.from < today,
  };
}

type Counts = Omit<TouchedBookings, "unreachable" | "messages"> & { toldIds: string[] };

/** `today`: nobody is told about earlier days; null: about all of them. */
export async function touchedBookings(
  db: Db,
  groups: readonly BookedGroup[],
  today: IsoDate | null = null,
): Promise<TouchedBookings> {
  const [row] = await db.$queryRaw<{ counts: Counts }[]>`
    WITH touched AS MATERIALIZED (
      SELECT b.family_id, b.service_id, b.day, coalesce(b.before_closure, b.status) = 'WAITING' AS waits,
        b.day < coalesce(${today}::date, '-infinity') AS is_past
      FROM ${bookingsOfGroupsSql(groups)})
    SELECT json_build_object(
      'bookings', (SELECT count(*) FROM touched),
      'waiting', (SELECT count(*) FROM touched WHERE waits),
      'past', (SELECT count(*) FROM touched WHERE is_past),
      'families', (SELECT count(DISTINCT family_id) FROM touched),
      'toldIds', coalesce((SELECT json_agg(DISTINCT family_id) FROM touched WHERE NOT is_past), '[]'),
      'byDay', coalesce((
        SELECT json_agg(json_build_object('day', d.day, 'serviceName', s.name, 'bookings', d.bookings)
          ORDER BY d.day, s.position, s.id)
        FROM (SELECT day, service_id, count(*) AS bookings FROM touched GROUP BY day, service_id) d
        JOIN service s ON s.id = d.service_id), '[]')) AS counts`;
  if (!row) throw new Error("Bookings were not counted");
  const { toldIds, ...counts } = row.counts;
  const addressees = await addresseesOf(db, toldIds);
  const reached = new Set(addressees.map(({ familyId }) => familyId)).size;
  return {
    ...counts,
    unreachable: toldIds.length - reached,
    messages: addressees.length,
  };
}

import type { PlannedService } from "@/domain/booking/planning-facts";
import { rulesSentence } from "@/domain/booking/rules-on";
import { placesFromCapacity } from "@/domain/booking/service-inputs";
import type { ServiceListInput } from "@/domain/booking/service-list-input";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";

export type ListedService = Pick<
  PlannedService,
  "id" | "name" | "kind" | "startsAt" | "endsAt" | "activeFrom" | "activeTo"
> & {
  weekdays: readonly number[];
  places: (number | null)[];
  regieName: string;
  schoolNames: string[];
  /** The rules of today in one sentence. */
  sentence: string;
  /** The next change of rules to come. */
  next: { validFrom: IsoDate; sentence: string } | null;
};

type Row = { service: ServiceJson; regieName: string; schoolNames: string[] };

/** The services of a commune as they are filtered and sorted, each with today's limits. */
export async function listServices(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
  { kind, when, ...order }: ServiceListInput,
): Promise<ListedService[]> {
  const ended = when === null ? null : when === "ended";
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${serviceSql} AS service, g.name AS "regieName",
      coalesce((
        SELECT json_agg(o.name ORDER BY o.name) FROM service_school ss JOIN school o ON o.id = ss.school_id
        WHERE ss.service_id = s.id), '[]') AS "schoolNames"
    FROM service s JOIN regie g ON g.id = s.regie_id
    WHERE s.commune_id = ${communeId}::uuid AND s.kind::text = coalesce(${kind}::text, s.kind::text)
      AND (coalesce(s.active_to, 'infinity') < ${today}::date)
        = coalesce(${ended}::boolean, coalesce(s.active_to, 'infinity') < ${today}::date)
    ORDER BY ${orderOf(order)}`;
  return rows.map(({ service: json, ...names }) => {
    const service = serviceFromJson(json);
    const { id, name, kind, startsAt, endsAt, weekdays, activeFrom, activeTo } = service;
    const next = service.laterRules.find(({ validFrom }) => validFrom > today);
    return {
      ...{ id, name, kind, startsAt, endsAt, weekdays, activeFrom, activeTo },
      ...names,
      places: placesFromCapacity(service.capacityByWeekday),
      sentence: rulesSentence(service, [today]),
      next: next ? { validFrom: next.validFrom, sentence: rulesSentence(service, [next.validFrom]) } : null,
    };
  });
}

function orderOf({ sort, descending }: Pick<ServiceListInput, "sort" | "descending">): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const first = { order: Prisma.sql`s.position`, name: Prisma.sql`search_key(s.name)`, hours: Prisma.sql`s.starts_at` };
  return Prisma.sql`${first[sort]} ${direction}, s.position, s.starts_at, s.id`;
}

/** One service as the planning knows it; null when the commune has none such. */
export async function findService(db: Db, communeId: string, serviceId: string): Promise<PlannedService | null> {
  const [row] = await db.$queryRaw<{ service: ServiceJson }[]>`
    SELECT ${serviceSql} AS service FROM service s
    WHERE s.id = ${serviceId}::uuid AND s.commune_id = ${communeId}::uuid`;
  return row ? serviceFromJson(row.service) : null;
}

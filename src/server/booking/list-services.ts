import type { PlannedService } from "@/domain/booking/planning-facts";
import { rulesSentence } from "@/domain/booking/rules-on";
import { placesFromCapacity } from "@/domain/booking/service-inputs";
import type { IsoDate } from "@/domain/calendar/day";
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

/** The services of a commune in their order, each with today's limits. */
export async function listServices(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
): Promise<ListedService[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${serviceSql} AS service, g.name AS "regieName",
      coalesce((
        SELECT json_agg(o.name ORDER BY o.name) FROM service_school ss JOIN school o ON o.id = ss.school_id
        WHERE ss.service_id = s.id), '[]') AS "schoolNames"
    FROM service s JOIN regie g ON g.id = s.regie_id
    WHERE s.commune_id = ${communeId}::uuid
    ORDER BY s.position, s.starts_at, s.id`;
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

/** One service as the planning knows it; null when the commune has none such. */
export async function findService(db: Db, communeId: string, serviceId: string): Promise<PlannedService | null> {
  const [row] = await db.$queryRaw<{ service: ServiceJson }[]>`
    SELECT ${serviceSql} AS service FROM service s
    WHERE s.id = ${serviceId}::uuid AND s.commune_id = ${communeId}::uuid`;
  return row ? serviceFromJson(row.service) : null;
}

import type { SaveFacts } from "@/domain/booking/save-decision";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { type Cell, cellsSql, heldCellsSql } from "./cells-sql";
import { custodySql } from "./custody-sql";
import { enrolmentsSql } from "./enrolment-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";

type FactsJson = Omit<SaveFacts, "services" | "calendar"> & { calendar: CalendarJson; services: ServiceJson[] };

type Asked = { communeId: string; familyId: string; today: IsoDate; cells: readonly Cell[] };

/** What the rules need to judge these cells, in one statement. A child or service that is not answered is not theirs. */
export async function loadSaveFacts(db: Db, { communeId, familyId, today, cells }: Asked): Promise<SaveFacts> {
  const serviceIds = [...new Set(cells.map(({ serviceId }) => serviceId))];
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT json_build_object(
      'calendar', ${calendarSql(today)},
      'services', coalesce((
        SELECT json_agg(${serviceSql}) FROM service s
        WHERE s.commune_id = c.id AND s.id = ANY(${serviceIds}::uuid[])), '[]'),
      'children', coalesce((
        SELECT json_agg(json_build_object('id', ch.id, 'firstName', ch.first_names, 'enrolments', ${enrolmentsSql},
          'custody', ${custodySql(Prisma.sql`${familyId}::uuid`)}))
        FROM child_family cf JOIN child ch ON ch.id = cf.child_id
        WHERE cf.family_id = ${familyId}::uuid), '[]'),
      'bookings', ${heldCellsSql(familyId, cellsSql(cells))}
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  const { services, ...facts } = row.facts;
  return { ...facts, services: services.map(serviceFromJson) };
}

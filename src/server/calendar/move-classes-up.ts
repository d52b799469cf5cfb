import type { YearChangeInput } from "@/domain/calendar/year-change-input";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { addresseesOf } from "@/server/family/family-addresses";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import type { SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";

export type MovedUp = { moved: number; left: number; families: number; messages: number };

/**
 * Enrols children in their classes of next year, in one go; those who leave are in none. Families may be asked to
 * confirm their dossier. Done twice, it changes nothing more. Refuses NOT_FOUND, and BOOKINGS_IN_THE_WAY when a child who
 * leaves is booked next year.
 */
export async function moveClassesUp(
  { db, viewer, now, address }: SettingContext,
  { toYearId, moves, tellFamilies }: YearChangeInput,
): Promise<MovedUp> {
  const { communeId, accountId } = viewer;
  await holdCalendar(db, communeId);
  const year = await db.schoolYear.findFirst({ where: { id: toYearId, communeId }, select: { id: true, label: true } });
  if (!year) throw new RefusedError({ code: "NOT_FOUND" });
  const asked = JSON.stringify(moves.map(({ childId, classId }) => ({ child_id: childId, class_id: classId })));
  await requireKnown(db, communeId, asked, moves.length);
  await requireNoBooking(db, toYearId, asked);
  await db.$executeRaw`
    DELETE FROM enrolment e USING jsonb_to_recordset(${asked}::jsonb) AS m (child_id uuid, class_id uuid)
    WHERE e.school_year_id = ${toYearId}::uuid AND e.child_id = m.child_id AND m.class_id IS NULL`;
  await db.$executeRaw`
    INSERT INTO enrolment (commune_id, school_year_id, child_id, class_id)
    SELECT ${communeId}::uuid, ${toYearId}::uuid, m.child_id, m.class_id
    FROM jsonb_to_recordset(${asked}::jsonb) AS m (child_id uuid, class_id uuid)
    WHERE m.class_id IS NOT NULL
    ON CONFLICT (child_id, school_year_id) DO UPDATE SET class_id = excluded.class_id`;
  const moved = moves.filter(({ classId }) => classId !== null).length;
  const told = tellFamilies
    ? await askToConfirm(db, { communeId, now, label: year.label }, asked)
    : { families: 0, messages: 0 };
  const done = { moved, left: moves.length - moved, ...told };
  const facts = { label: year.label, ...done };
  await recordAudit(db, { communeId, now, address, accountId, action: "classes-moved-up", subjectId: toYearId, facts });
  return done;
}

async function requireKnown(db: Db, communeId: string, asked: string, count: number): Promise<void> {
  const [known] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT ch.id)::int AS count
    FROM jsonb_to_recordset(${asked}::jsonb) AS m (child_id uuid, class_id uuid)
    JOIN child ch ON ch.id = m.child_id AND ch.commune_id = ${communeId}::uuid
    LEFT JOIN school_class k ON k.id = m.class_id AND k.commune_id = ${communeId}::uuid
    WHERE m.class_id IS NULL OR k.id IS NOT NULL`;
  if (known?.count !== count) throw new RefusedError({ code: "NOT_FOUND" });
}

async function requireNoBooking(db: Db, toYearId: string, asked: string): Promise<void> {
  const [booked] = await db.$queryRaw<{ bookings: number; families: number }[]>`
    SELECT count(*)::int AS bookings, count(DISTINCT b.family_id)::int AS families
    FROM jsonb_to_recordset(${asked}::jsonb) AS m (child_id uuid, class_id uuid)
    JOIN school_year y ON y.id = ${toYearId}::uuid
    JOIN booking b ON b.child_id = m.child_id AND b.status <> 'CANCELLED' AND b.day BETWEEN y.first_day AND y.last_day
    WHERE m.class_id IS NULL`;
  if (booked && booked.bookings > 0) throw new RefusedError({ code: "BOOKINGS_IN_THE_WAY", ...booked });
}

type Told = { familyId: string; children: { childName: string; className: string | null }[] };

async function askToConfirm(
  db: Db,
  { communeId, now, label }: { communeId: string; label: string } & Pick<SettingContext, "now">,
  asked: string,
): Promise<{ families: number; messages: number }> {
  const families = await db.$queryRaw<Told[]>`
    SELECT f.id::text AS "familyId",
      json_agg(json_build_object('childName', ch.first_names, 'className', k.name) ORDER BY ch.birth_day) AS children
    FROM jsonb_to_recordset(${asked}::jsonb) AS m (child_id uuid, class_id uuid)
    JOIN child ch ON ch.id = m.child_id
    JOIN child_family cf ON cf.child_id = ch.id
    JOIN family f ON f.id = cf.family_id AND f.closed_at IS NULL
    LEFT JOIN school_class k ON k.id = m.class_id
    GROUP BY f.id`;
  const childrenOf = new Map(families.map(({ familyId, children }) => [familyId, children]));
  const addressees = await addresseesOf(db, [...childrenOf.keys()]);
  await queueEmails(
    db,
    now,
    addressees.map(({ familyId, to, displayName }) => {
      const data = { displayName, label, children: childrenOf.get(familyId) ?? [] };
      return { communeId, familyId, to, template: "school-year-opened" as const, data };
    }),
  );
  return { families: new Set(addressees.map(({ familyId }) => familyId)).size, messages: addressees.length };
}

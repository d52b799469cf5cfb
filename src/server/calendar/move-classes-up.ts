import type { YearChangeInput } from "@/domain/calendar/year-change-input";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { askToConfirm } from "./ask-to-confirm";
import type { SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";
import { refuseBookedLeavers } from "./refuse-booked-leavers";

/** `changed`: how many children of these were not there already. `families`: those that were written to. */
export type MovedUp = { moved: number; left: number; changed: number; families: number; messages: number };

type Moves = YearChangeInput["moves"];

/**
 * Enrols children in their classes of next year, in one go; those who leave are in none. Families whose child's class
 * this changes may be asked to confirm their dossier: done twice, it changes nothing more and writes to nobody. A child
 * whose families have all left meanwhile is enrolled nowhere. Refuses NOT_FOUND, and LEAVERS_BOOKED when a child who
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
  await requireKnown(db, communeId, moves);
  const leavers = moves.filter(({ classId }) => classId === null).map(({ childId }) => childId);
  await refuseBookedLeavers(db, year, leavers);
  const placed = await withOpenFamily(db, moves);
  const changed = await enrol(db, { communeId, toYearId }, { placed, leavers });
  const decided = moves.map(({ childId }) => childId);
  const told = tellFamilies
    ? await askToConfirm(db, { communeId, now, year }, { decided, changed })
    : { families: 0, messages: 0 };
  const done = { moved: placed.length, left: leavers.length, changed: changed.length, ...told };
  const facts = { label: year.label, ...done };
  await recordAudit(db, { communeId, now, address, accountId, action: "classes-moved-up", subjectId: toYearId, facts });
  return done;
}

/** Refuses NOT_FOUND unless every child, named once, and every class are the commune's own. */
async function requireKnown(db: Db, communeId: string, moves: Moves): Promise<void> {
  const classes = [...new Set(moves.flatMap(({ classId }) => classId ?? []))];
  const [known] = await db.$queryRaw<{ children: number; classes: number }[]>`
    SELECT
      (SELECT count(*)::int FROM child
       WHERE commune_id = ${communeId}::uuid AND id = ANY(${moves.map(({ childId }) => childId)}::uuid[])) AS children,
      (SELECT count(*)::int FROM school_class
       WHERE commune_id = ${communeId}::uuid AND id = ANY(${classes}::uuid[])) AS classes`;
  if (known?.children !== moves.length || known.classes !== classes.length) {
    throw new RefusedError({ code: "NOT_FOUND" });
  }
}

/** Those who go to a class, and still have a family here. */
async function withOpenFamily(db: Db, moves: Moves): Promise<{ childId: string; classId: string }[]> {
  const placed = moves.flatMap(({ childId, classId }) => (classId === null ? [] : [{ childId, classId }]));
  const staying = await db.$queryRaw<{ childId: string }[]>`
    SELECT DISTINCT own.child_id::text AS "childId"
    FROM child_family own JOIN family f ON f.id = own.family_id
    WHERE own.child_id = ANY(${placed.map(({ childId }) => childId)}::uuid[]) AND f.closed_at IS NULL`;
  const known = new Set(staying.map(({ childId }) => childId));
  return placed.filter(({ childId }) => known.has(childId));
}

/** Writes what is not so already, and answers the children it changed. */
async function enrol(
  db: Db,
  { communeId, toYearId }: { communeId: string; toYearId: string },
  { placed, leavers }: { placed: { childId: string; classId: string }[]; leavers: string[] },
): Promise<string[]> {
  const changed = await db.$queryRaw<{ childId: string }[]>`
    WITH gone AS (
      DELETE FROM enrolment WHERE school_year_id = ${toYearId}::uuid AND child_id = ANY(${leavers}::uuid[])
      RETURNING child_id),
    placed AS (
      INSERT INTO enrolment (commune_id, school_year_id, child_id, class_id)
      SELECT ${communeId}::uuid, ${toYearId}::uuid, wanted.child_id, wanted.class_id
      FROM unnest(
        ${placed.map(({ childId }) => childId)}::uuid[],
        ${placed.map(({ classId }) => classId)}::uuid[]) AS wanted (child_id, class_id)
      ON CONFLICT (child_id, school_year_id) DO UPDATE SET class_id = excluded.class_id
        WHERE enrolment.class_id <> excluded.class_id
      RETURNING child_id)
    SELECT child_id::text AS "childId" FROM gone UNION ALL SELECT child_id::text FROM placed`;
  return changed.map(({ childId }) => childId);
}

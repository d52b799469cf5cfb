import type { YearChangeInput } from "@/domain/calendar/year-change-input";
import { recordAudit } from "@/server/audit";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { enrolChildren } from "@/server/family/enrol-children";
import { hasOpenFamilySql } from "@/server/family/open-family-sql";
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
  const decided = moves.map(({ childId }) => childId);
  await requireKnown(db, communeId, decided);
  const leavers = moves.filter(({ classId }) => classId === null).map(({ childId }) => childId);
  await refuseBookedLeavers(db, year, leavers);
  const placed = await withOpenFamily(db, moves);
  const wanted = [...placed, ...leavers.map((childId) => ({ childId, classId: null }))];
  const changed = await enrolChildren(
    db,
    communeId,
    wanted.map((one) => ({ ...one, schoolYearId: toYearId })),
  );
  const told = tellFamilies
    ? await askToConfirm(db, { communeId, now, year }, { decided, changed })
    : { families: 0, messages: 0 };
  const done = { moved: placed.length, left: leavers.length, changed: changed.length, ...told };
  const facts = { label: year.label, ...done };
  await recordAudit(db, { communeId, now, address, accountId, action: "classes-moved-up", subjectId: toYearId, facts });
  return done;
}

/** Refuses NOT_FOUND unless every child, named once, is the commune's own. */
async function requireKnown(db: Db, communeId: string, childIds: string[]): Promise<void> {
  const [known] = await db.$queryRaw<{ children: number }[]>`
    SELECT count(*)::int AS children FROM child
    WHERE commune_id = ${communeId}::uuid AND id = ANY(${childIds}::uuid[])`;
  if (known?.children !== childIds.length) throw new RefusedError({ code: "NOT_FOUND" });
}

/** Those who go to a class, and still have a family here. */
async function withOpenFamily(db: Db, moves: Moves): Promise<{ childId: string; classId: string }[]> {
  const placed = moves.flatMap(({ childId, classId }) => (classId === null ? [] : [{ childId, classId }]));
  const staying = await db.$queryRaw<{ childId: string }[]>`
    SELECT ch.id::text AS "childId" FROM child ch
    WHERE ch.id = ANY(${placed.map(({ childId }) => childId)}::uuid[]) AND ${hasOpenFamilySql(Prisma.sql`ch.id`)}`;
  const known = new Set(staying.map(({ childId }) => childId));
  return placed.filter(({ childId }) => known.has(childId));
}

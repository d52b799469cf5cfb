import type { IsoDate } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";

export type ClassChoices = {
  schoolYears: { id: string; label: string }[];
  classes: { id: string; name: string; schoolName: string }[];
  /** The last day a child can be born on. */
  today: IsoDate;
};

/** Where a child can be enrolled: the school years not over yet, every class of the commune. */
export async function readClasses(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
): Promise<ClassChoices> {
  const { communeId } = actor;
  const today = todayOf(actor);
  const schoolYears = await db.schoolYear.findMany({
    where: { communeId, lastDay: { gte: dayToColumn(today) } },
    orderBy: { firstDay: "asc" },
    select: { id: true, label: true },
  });
  const classes = await db.schoolClass.findMany({
    where: { communeId },
    orderBy: [{ school: { name: "asc" } }, { position: "asc" }, { name: "asc" }],
    select: { id: true, name: true, school: { select: { name: true } } },
  });
  return { today, schoolYears, classes: classes.map(({ school, ...one }) => ({ ...one, schoolName: school.name })) };
}

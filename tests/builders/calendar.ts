import { v7 as uuid } from "uuid";
import { day } from "@/domain/calendar/day";
import type { SchoolBreak, SchoolYear } from "@/domain/calendar/school-days";
import { dayToColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { uniqueWord } from "./unique";

type SchoolYearValues = { label?: string; firstDay?: string; lastDay?: string };

export async function aSchoolYear(
  communeId: string,
  values: SchoolYearValues = {},
): Promise<{ id: string; label: string }> {
  const id = uuid();
  const { label = uniqueWord("année"), firstDay = "2026-09-01", lastDay = "2027-07-02" } = values;
  await inCommune(communeId, (db) =>
    db.schoolYear.create({
      data: { id, communeId, label, firstDay: dayToColumn(day(firstDay)), lastDay: dayToColumn(day(lastDay)) },
    }),
  );
  return { id, label };
}

type SchoolBreakValues = { label?: string; from: string; to: string | null };

export async function aSchoolBreak(communeId: string, values: SchoolBreakValues): Promise<void> {
  const { label = "Vacances", from, to } = values;
  await inCommune(communeId, (db) =>
    db.schoolBreak.create({
      data: { communeId, label, fromDay: dayToColumn(day(from)), toDay: to === null ? null : dayToColumn(day(to)) },
    }),
  );
}

type ClosureValues = Partial<Omit<Prisma.ClosureCreateManyInput, "fromDay" | "toDay">> & { from: string; to?: string };

/** Closed for a strike, for the whole commune, unless said otherwise. */
export async function aClosure(communeId: string, { from, to = from, ...values }: ClosureValues): Promise<void> {
  const data = { communeId, kind: "CLOSED", cause: "STRIKE", ...values } as const;
  await inCommune(communeId, (db) =>
    db.closure.create({ data: { ...data, fromDay: dayToColumn(day(from)), toDay: dayToColumn(day(to)) } }),
  );
}

/** Copies a calendar into a commune: its years, with their ids, from the first to the last. */
export async function insertCalendar(
  db: Db,
  communeId: string,
  { schoolYears, breaks }: { schoolYears: SchoolYear[]; breaks: SchoolBreak[] },
): Promise<(SchoolYear & { id: string; label: string })[]> {
  const years = schoolYears.map((year) => ({ ...year, id: uuid(), label: year.label ?? year.firstDay.slice(0, 4) }));
  await db.schoolYear.createMany({
    data: years.map(({ id, label, firstDay, lastDay }) => ({
      id,
      communeId,
      label,
      firstDay: dayToColumn(firstDay),
      lastDay: dayToColumn(lastDay),
    })),
  });
  await db.schoolBreak.createMany({
    data: breaks.map(({ label, from, to }) => ({
      communeId,
      label,
      fromDay: dayToColumn(from),
      toDay: to === null ? null : dayToColumn(to),
    })),
  });
  return years;
}

import { isSchoolZone, officialCalendar } from "@/domain/calendar/official-calendar";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

/** Gives a commune the years and breaks the State published for its zone; nothing where we know none. */
export async function copyOfficialCalendar(db: Db, communeId: string, schoolZone: string): Promise<void> {
  if (!isSchoolZone(schoolZone)) return;
  const { schoolYears, breaks } = officialCalendar(schoolZone);
  await db.schoolYear.createMany({
    data: schoolYears.map(({ label, firstDay, lastDay }) => ({
      communeId,
      label: label ?? firstDay.slice(0, 4),
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
}

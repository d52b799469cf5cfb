import type { IsoDate } from "@/domain/calendar/day";
import { isSchoolZone, officialCalendar, officialCalendarSource } from "@/domain/calendar/official-calendar";
import { officialProposals, type Proposal } from "@/domain/calendar/official-proposals";
import { type HolidayRegion, publicHolidays } from "@/domain/calendar/public-holidays";
import { schoolYearLabel } from "@/domain/calendar/school-days";
import type { Db } from "@/server/db/tenant";

export type KeptYear = { id: string; label: string; firstDay: IsoDate; lastDay: IsoDate; children: number };
type Break = { id: string; label: string; from: IsoDate; to: IsoDate | null };
type Kept = { schoolYears: KeptYear[]; breaks: Break[]; holidayRegion: HolidayRegion; schoolZone: string };

export type CalendarSettings = {
  schoolZone: string;
  /** The latest first, each with its breaks and public holidays. */
  years: (KeptYear & { isOver: boolean; breaks: Break[]; holidays: { day: IsoDate; label: string }[] })[];
  /** Breaks of years that are not written. */
  otherBreaks: Break[];
  /** null: this zone publishes its own calendar, which we do not know. */
  official: { source: string; proposals: Proposal[] } | null;
  /** The first school year to come that is not written, and whether the official calendar knows it. */
  unknownYear: string;
};

/** The school years of a commune with what falls in them, and what the official calendar would change. */
export async function readCalendar(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
): Promise<CalendarSettings> {
  const kept = await loadKept(db, communeId);
  const { schoolYears, breaks, holidayRegion, schoolZone } = kept;
  const years = schoolYears.map((year) => ({
    ...year,
    isOver: year.lastDay < today,
    breaks: breaks.filter(({ from }) => isOfYear(from, year)),
    holidays: [Number(year.firstDay.slice(0, 4)), Number(year.lastDay.slice(0, 4))]
      .flatMap((civil) => publicHolidays(civil, holidayRegion))
      .filter(({ day }) => year.firstDay <= day && day <= year.lastDay),
  }));
  return {
    schoolZone,
    years: years.toReversed(),
    otherBreaks: breaks.filter(({ from }) => !schoolYears.some((year) => isOfYear(from, year))),
    official: isSchoolZone(schoolZone)
      ? { source: officialCalendarSource, proposals: officialProposals(kept, officialCalendar(schoolZone), today) }
      : null,
    unknownYear: firstUnknown(schoolYears, today),
  };
}

export async function loadKept(db: Db, communeId: string): Promise<Kept> {
  const [row] = await db.$queryRaw<{ kept: Kept }[]>`
    SELECT json_build_object('holidayRegion', c.holiday_region, 'schoolZone', c.school_zone,
      'schoolYears', coalesce((
        SELECT json_agg(json_build_object('id', y.id, 'label', y.label, 'firstDay', y.first_day, 'lastDay', y.last_day,
          'children', (SELECT count(*) FROM enrolment e WHERE e.school_year_id = y.id)) ORDER BY y.first_day)
        FROM school_year y WHERE y.commune_id = c.id), '[]'),
      'breaks', coalesce((
        SELECT json_agg(json_build_object('id', b.id, 'label', b.label, 'from', b.from_day, 'to', b.to_day)
          ORDER BY b.from_day)
        FROM school_break b WHERE b.commune_id = c.id), '[]')) AS kept
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  return row.kept;
}

/** The summer after a year belongs to it. */
function isOfYear(day: IsoDate, { firstDay }: KeptYear): boolean {
  return schoolYearLabel(day) === schoolYearLabel(firstDay);
}

function firstUnknown(years: readonly KeptYear[], today: IsoDate): string {
  const known = new Set(years.map(({ firstDay }) => schoolYearLabel(firstDay)));
  const start = Number(schoolYearLabel(today).slice(0, 4));
  const candidates = Array.from({ length: years.length + 1 }, (_, offset) => `${start + offset}-${start + offset + 1}`);
  return candidates.find((label) => !known.has(label)) ?? schoolYearLabel(today);
}

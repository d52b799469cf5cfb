import { v7 as uuid } from "uuid";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import { noServiceReason, type SchoolYear } from "@/domain/calendar/school-days";
import { inCommune } from "@/server/db/tenant";
import { insertCalendar } from "./calendar";
import { aCommune } from "./commune";
import { type Household, insertHouseholds, insertYearOfBookings } from "./large-commune-rows";
import { aClass, aSchool } from "./school";
import { aRegie, aService } from "./service";

export type LargeCommune = {
  communeId: string;
  canteen: { id: string };
  childcare: { id: string };
  families: Household[];
};

type Wanted = {
  families?: number;
  /** The same for every account; without it nobody signs in with a password. */
  passwordHash?: string | null;
};

// A year of bookings for so many families stays well within the time limit of one transaction.
const familiesPerTransaction = 200;
const schoolCount = 5;

/**
 * A commune for measurements: so many families of two children, and their bookings of 2026-2027. A child eats at the
 * canteen three or four days a week, and a third of them stay twice in the evening: about 260 bookings a family.
 */
export async function aLargeCommune({
  families: count = 2_000,
  passwordHash = null,
}: Wanted = {}): Promise<LargeCommune> {
  const { id: communeId } = await aCommune();
  const calendar = officialCalendar("A");
  const years = await inCommune(communeId, (db) => insertCalendar(db, communeId, calendar));
  const year = years.at(-1);
  if (!year) throw new Error("The official calendar has no year");
  const { schoolIds, classIds } = await someSchools(communeId);
  const regie = await aRegie(communeId);
  const canteen = await aService(communeId, { regieId: regie.id, schoolIds, kind: "CANTEEN" });
  const childcare = await aService(communeId, { regieId: regie.id, schoolIds, kind: "CHILDCARE", position: 1 });

  const families = Array.from({ length: count }, (_, index) => ({
    id: uuid(),
    number: index + 1,
    accountId: uuid(),
    childIds: [uuid(), uuid()],
  }));
  const days = daysWithService(calendar, year);
  for (let first = 0; first < count; first += familiesPerTransaction) {
    const some = families.slice(first, first + familiesPerTransaction);
    await inCommune(communeId, async (db) => {
      await insertHouseholds(db, { communeId, families: some, schoolYearId: year.id, classIds, passwordHash });
      await insertYearOfBookings(db, { communeId, families: some, canteen, childcare, days });
    });
  }
  return { communeId, canteen, childcare, families };
}

async function someSchools(communeId: string): Promise<{ schoolIds: string[]; classIds: string[] }> {
  const schools = await Promise.all(Array.from({ length: schoolCount }, () => aSchool(communeId)));
  const classes = await Promise.all(schools.map(({ id }) => aClass(communeId, { schoolId: id })));
  return { schoolIds: schools.map(({ id }) => id), classIds: classes.map(({ id }) => id) };
}

function daysWithService(calendar: ReturnType<typeof officialCalendar>, year: SchoolYear): string[] {
  const known = { ...calendar, timeZone: "Europe/Paris", holidayRegion: "metropole", closures: [] } as const;
  const service = { id: "", weekdays: [1, 2, 4, 5], activeFrom: null, activeTo: null };
  const place = { schoolId: "", classId: null };
  return daysFrom(year.firstDay, year.lastDay).filter((day) => !noServiceReason(known, service, place, day));
}

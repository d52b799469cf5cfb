import { type BulkBooking, insertBookings } from "@tests/builders/booking";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysBetween, daysFrom, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { noServiceReason, type SchoolCalendar, type SchoolYear } from "@/domain/calendar/school-days";
import { inCommune } from "@/server/db/tenant";
import { demoHabits, type Habits, habitsOf } from "./habits";
import type { Population } from "./households";
import type { DemoService, Offer } from "./offer";
import type { Random } from "./random";

type Story = {
  communeId: string;
  population: Population;
  offer: Offer;
  calendar: SchoolCalendar;
  schoolYear: SchoolYear;
  today: IsoDate;
};

type Wish = { childId: string; familyId: string; service: DemoService; day: IsoDate };

/** From the start of the school year to some weeks ahead; at least its first weeks when it has not begun. */
export async function insertYearSoFar(random: Random, story: Story): Promise<void> {
  const { communeId, population, offer, calendar, schoolYear, today } = story;
  const demoFamilyId = population.households[0]?.id ?? "";
  const begun = schoolYear.firstDay <= today;
  const services = [offer.morning, offer.canteen, offer.earlyEvening, offer.lateEvening];
  const wishes = population.children.flatMap((child) => {
    const habits = child.familyIds.includes(demoFamilyId) ? demoHabits : habitsOf(random);
    const horizon = addDays(begun ? today : schoolYear.firstDay, 7 * habits.weeksAhead);
    const days = daysFrom(schoolYear.firstDay, schoolYear.lastDay).filter((day) => day <= horizon);
    return services.flatMap((service) => wishesOf(random, { child, service, days, calendar, offer, habits }));
  });
  await inCommune(communeId, async (db) => {
    await insertBookings(db, communeId, placed(wishes, today));
    // What each family did, as its history shows it.
    await db.$executeRaw`
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, to_status, origin)
      SELECT b.commune_id, b.child_id, b.family_id, b.service_id, b.day, b.changed_at, a.id, b.status, b.origin
      FROM booking b LEFT JOIN account a ON a.family_id = b.family_id`;
  });
}

type ChildWishes = {
  child: Population["children"][number];
  service: DemoService;
  days: IsoDate[];
  calendar: SchoolCalendar;
  offer: Offer;
  habits: Habits;
};

function wishesOf(random: Random, { child, service, days, calendar, offer, habits }: ChildWishes): Wish[] {
  const runs = { id: service.id, weekdays: [1, 2, 4, 5], activeFrom: null, activeTo: null };
  const place = { schoolId: offer.schoolId, classId: null };
  const usual = habits.weekdays[habitName(service, offer)];
  return days.flatMap((day) => {
    if (!usual.includes(weekdayOf(day)) || noServiceReason(calendar, runs, place, day)) return [];
    // Ill, or at the grandparents'.
    if (random.chance(habits.missed)) return [];
    return [{ childId: child.id, familyId: householdOn(child.familyIds, day), service, day }];
  });
}

/** A child of two households lives a week in each, from this Monday on with the first; whoever has it asks and pays. */
export const CUSTODY_ANCHOR = "2024-01-01" as IsoDate;

function householdOn(familyIds: string[], day: IsoDate): string {
  const week = Math.floor(daysBetween(CUSTODY_ANCHOR, day) / 7);
  return familyIds[week % familyIds.length] ?? "";
}

function habitName(service: DemoService, offer: Offer): keyof Habits["weekdays"] {
  if (service === offer.canteen) return "canteen";
  if (service === offer.morning) return "morning";
  return service === offer.earlyEvening ? "earlyEvening" : "lateEvening";
}

/** First come, first served: past the number of places, one waits; who waited in vain is not kept. */
function placed(wishes: Wish[], today: IsoDate): BulkBooking[] {
  const taken = new Map<string, number>();
  return wishes.flatMap(({ childId, familyId, service, day }, rank) => {
    const places = service.capacityByWeekday[weekdayOf(day)] ?? Number.POSITIVE_INFINITY;
    const before = taken.get(service.id + day) ?? 0;
    taken.set(service.id + day, before + 1);
    if (before >= places && day < today) return [];
    const askedOn = addDays(day, -28) < today ? addDays(day, -28) : today;
    const status = before < places ? "BOOKED" : "WAITING";
    return [{ childId, familyId, serviceId: service.id, day, status, changedAt: `${askedOn}T${clockTime(rank)}Z` }];
  });
}

/** Some time of the evening, later for a later rank. */
function clockTime(rank: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(16 + (Math.floor(rank / 3600) % 4))}:${two(Math.floor(rank / 60) % 60)}:${two(rank % 60)}`;
}

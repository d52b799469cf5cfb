import type { IsoDate } from "@/domain/calendar/day";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { noServiceReason, type SchoolCalendar } from "@/domain/calendar/school-days";
import { type CustodyPattern, householdOn } from "@/domain/family/custody";
import type { BatchInput } from "./batch-input";
import { capacityOn } from "./capacity";
import { serviceDayKey, takenLookup } from "./cell-key";
import type { EnrolledClass, PlannedService, TakenPlaces } from "./planning-facts";

export type BatchChild = {
  id: string;
  name: string;
  enrolments: readonly Pick<EnrolledClass, "schoolId" | "classId" | "firstDay" | "lastDay">[];
  /** Open ones, the first of the family numbers first. */
  familyIds: readonly string[];
  custody: CustodyPattern<string> | null;
};

export type BatchFacts = {
  calendar: SchoolCalendar;
  service: PlannedService;
  /** Those who are in that class, or that school, on one of the days. */
  children: readonly BatchChild[];
  /** Of these children, that service and these days. */
  bookings: readonly { childId: string; day: IsoDate; familyId: string; status: "BOOKED" | "WAITING" | "CANCELLED" }[];
  taken: readonly TakenPlaces[];
};

export type BatchChange = { childId: string; familyId: string; serviceId: string; day: IsoDate };

/** What a batch would do. */
export type BatchPlan = {
  changes: BatchChange[];
  /** Among them, children who only waited. */
  waiting: number;
  /** Cells already as wished. */
  already: number;
  /** Cells for which no place is left. */
  full: number;
  /** Children of two households when nobody said with which they are: booked by hand. */
  undecided: string[];
  runningDays: IsoDate[];
  closedDays: { day: IsoDate; label: string }[];
};

/**
 * What cancelling or adding would change, child by child in the order given. Limits do not bind the mairie's own acts;
 * closed days and places do: nothing is added on a day off, nor beyond the last place. Who waits keeps waiting.
 */
export function planBatch(facts: BatchFacts, { action, schoolId, classId, from, until }: BatchInput): BatchPlan {
  const { calendar, service } = facts;
  const held = new Map(facts.bookings.map((booking) => [`${booking.childId} ${booking.day}`, booking]));
  const takenOn = takenLookup(facts.taken);
  const added = new Map<string, number>();
  const undecided = new Set<string>();
  const plan: BatchPlan = {
    changes: [],
    waiting: 0,
    already: 0,
    full: 0,
    undecided: [],
    runningDays: [],
    closedDays: [],
  };

  for (const day of daysFrom(from, until)) {
    const reason = noServiceReason(calendar, service, { schoolId, classId }, day);
    if (reason === null) plan.runningDays.push(day);
    else plan.closedDays.push({ day, label: reason.label });
    for (const child of facts.children) {
      const place = child.enrolments.find((one) => one.firstDay <= day && day <= one.lastDay);
      if (!place || place.schoolId !== schoolId || (classId !== null && place.classId !== classId)) continue;
      const booking = held.get(`${child.id} ${day}`);
      if (action === "cancel") cancel(child, day, booking);
      else if (reason === null && noServiceReason(calendar, service, place, day) === null) add(child, day, booking);
    }
  }
  return { ...plan, undecided: [...undecided] };

  function cancel(child: BatchChild, day: IsoDate, booking: BatchFacts["bookings"][number] | undefined) {
    if (!booking || booking.status === "CANCELLED") {
      if (plan.runningDays.includes(day)) plan.already += 1;
      return;
    }
    if (booking.status === "WAITING") plan.waiting += 1;
    plan.changes.push({ childId: child.id, familyId: booking.familyId, serviceId: service.id, day });
  }

  function add(child: BatchChild, day: IsoDate, booking: BatchFacts["bookings"][number] | undefined) {
    if (booking && booking.status !== "CANCELLED") {
      plan.already += 1;
      return;
    }
    const familyId = child.custody ? householdOn(child.custody, day) : soleFamily(child, booking?.familyId);
    if (!familyId || !child.familyIds.includes(familyId)) {
      undecided.add(child.name);
      return;
    }
    const key = serviceDayKey({ serviceId: service.id, day });
    const capacity = capacityOn(service, day);
    const more = added.get(key) ?? 0;
    if (capacity !== null && takenOn({ serviceId: service.id, day }) + more >= capacity) {
      plan.full += 1;
      return;
    }
    added.set(key, more + 1);
    plan.changes.push({ childId: child.id, familyId, serviceId: service.id, day });
  }
}

/** The only household, or the one that had booked that day before. */
function soleFamily({ familyIds }: BatchChild, before: string | undefined): string | undefined {
  return familyIds.length === 1 ? familyIds[0] : before;
}

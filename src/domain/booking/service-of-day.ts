import type { IsoDate } from "@/domain/calendar/day";
import { noServiceReason } from "@/domain/calendar/school-days";
import { childrenOfDay } from "./children-of-day";
import type { BookedChild, DayFacts } from "./day-facts";
import type { DayClass, DayScope, ServiceOfDay } from "./day-view";

type Service = DayFacts["services"][number];
type Asked = { day: IsoDate; schoolId: string; classId: string | null; sort: "class" | "child"; scope: DayScope };

/** One service on one day, class by class. A filter by class narrows the list of children, never the numbers. */
export function serviceOfDay(facts: DayFacts, service: Service, asked: Asked): ServiceOfDay {
  const here = facts.bookings.filter(({ serviceId }) => serviceId === service.id);
  const booked = here.filter(({ status }) => status === "BOOKED");
  const knowsPlates = asked.scope !== "numbers" && service.kind === "CANTEEN";
  const diets = tally(booked.map(({ diet }) => diet));
  const allergens = tally(booked.flatMap((child) => child.allergens));
  return {
    serviceId: service.id,
    classes: classesOfDay(facts, service, here, asked),
    plates: knowsPlates ? diets.map(([diet, count]) => ({ diet, count })) : null,
    allergens: knowsPlates ? allergens.map(([code, count]) => ({ code, count })) : null,
    children: asked.scope === "names" ? childrenOfDay(facts, service, asked) : null,
  };
}

/** Every class of the school, and the children without one when there are some. */
function classesOfDay(
  { calendar, classes }: DayFacts,
  service: Service,
  here: BookedChild[],
  { day, schoolId }: Pick<Asked, "day" | "schoolId">,
): DayClass[] {
  const schoolReason = noServiceReason(calendar, service, { schoolId, classId: null }, day);
  const count = (classId: string | null, status: BookedChild["status"]) =>
    here.filter((child) => child.classId === classId && child.status === status).length;
  const numbers = (classId: string | null) => ({
    booked: count(classId, "BOOKED"),
    waiting: count(classId, "WAITING"),
  });
  const known = classes.map(({ id, name }) => {
    // Said once for the school, it is not said again for each class.
    const reason = schoolReason ? null : noServiceReason(calendar, service, { schoolId, classId: id }, day);
    return { id, name, ...numbers(id), closedReason: reason?.label ?? null };
  });
  const elsewhere = { id: null, name: "Sans classe", ...numbers(null), closedReason: null };
  return elsewhere.booked + elsewhere.waiting > 0 ? [...known, elsewhere] : known;
}

/** How often each value comes, the most frequent first. */
function tally<T>(values: T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

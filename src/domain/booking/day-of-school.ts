import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { noServiceReason } from "@/domain/calendar/school-days";
import { isSpecialDiet } from "@/domain/family/diet";
import { capacityOn } from "./capacity";
import type { DayFacts } from "./day-facts";
import type { DayScope, DayService, DayView } from "./day-view";
import { serviceOfDay } from "./service-of-day";
import { serviceOfTheMoment } from "./service-of-the-moment";

/** The longest summer break fits in. */
const farthestNeighbourDays = 100;

type Asked = {
  day: IsoDate;
  schoolId: string;
  serviceId: string | null;
  classId: string | null;
  sort: "class" | "child";
  scope: DayScope;
  today: IsoDate;
  /** "10:05", on the commune's wall. */
  time: string;
};

/** A day of a school as somebody of the staff may see it; null when the school or the service is not one of theirs. */
export function dayOfSchool(facts: DayFacts, asked: Asked): DayView | null {
  const { day, today, scope } = asked;
  const school = facts.schools.find(({ id }) => id === asked.schoolId);
  if (!school) return null;
  const services = servicesOfDay(facts, asked);
  const chosen = asked.serviceId ?? serviceOfTheMoment(services, day === today ? asked.time : null)?.id ?? null;
  if (asked.serviceId !== null && !services.some(({ id }) => id === chosen)) return null;
  const known = facts.services.find(({ id }) => id === chosen);
  return {
    day,
    today,
    previousDay: neighbour(facts, asked.schoolId, day, -1),
    nextDay: neighbour(facts, asked.schoolId, day, 1),
    schools: facts.schools,
    school,
    services,
    selected: known ? serviceOfDay(facts, known, { ...asked, scope }) : null,
  };
}

/** Each service with its numbers; whoever cooks only looks at the canteen. */
export function servicesOfDay(
  { calendar, services, bookings }: DayFacts,
  { day, schoolId, scope }: Pick<Asked, "day" | "schoolId" | "scope">,
): DayService[] {
  return services
    .filter(({ kind }) => scope !== "plates" || kind === "CANTEEN")
    .map((service) => {
      const here = bookings.filter(({ serviceId }) => serviceId === service.id);
      const booked = here.filter(({ status }) => status === "BOOKED");
      const { id, name, kind, startsAt, endsAt } = service;
      const knowsHealth = scope !== "numbers";
      return {
        id,
        name,
        kind,
        startsAt,
        endsAt,
        closedReason: noServiceReason(calendar, service, { schoolId, classId: null }, day)?.label ?? null,
        booked: booked.length,
        waiting: here.length - booked.length,
        places: capacityOn(service, day),
        specialDiets:
          knowsHealth && kind === "CANTEEN" ? booked.filter(({ diet }) => isSpecialDiet(diet)).length : null,
        pais: knowsHealth ? booked.filter(({ hasPai }) => hasPai).length : null,
      };
    });
}

function neighbour({ calendar, services }: DayFacts, schoolId: string, day: IsoDate, step: 1 | -1): IsoDate {
  for (let offset = 1; offset <= farthestNeighbourDays; offset++) {
    const candidate = addDays(day, step * offset);
    const place = { schoolId, classId: null };
    if (services.some((service) => noServiceReason(calendar, service, place, candidate) === null)) return candidate;
  }
  return addDays(day, step);
}

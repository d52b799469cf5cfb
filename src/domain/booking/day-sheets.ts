import type { IsoDate } from "@/domain/calendar/day";
import { childrenOfDay } from "./children-of-day";
import type { DayFacts } from "./day-facts";
import { servicesOfDay } from "./day-of-school";
import type { DaySheets } from "./day-view";

type Asked = { day: IsoDate; schoolId: string; serviceId: string | null };

/** The day on paper, class by class; null when the school or the service is unknown. */
export function daySheets(facts: DayFacts, { day, schoolId, serviceId }: Asked): DaySheets | null {
  const school = facts.schools.find(({ id }) => id === schoolId);
  const services = servicesOfDay(facts, { day, schoolId, scope: "names" });
  const wanted = services.filter(({ id }) => serviceId === null || id === serviceId);
  if (!school || (serviceId !== null && wanted.length === 0)) return null;
  const sheets = wanted.map((service) => {
    const children = childrenOfDay(facts, service, { classId: null, sort: "class" });
    const names = [...new Set(children.map(({ className }) => className))];
    const classes = names.map((name) => ({ name, children: children.filter((child) => child.className === name) }));
    return { service, classes };
  });
  return { day, schoolName: school.name, sheets };
}

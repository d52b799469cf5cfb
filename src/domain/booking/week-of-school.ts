import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { noServiceReason, type SchoolCalendar } from "@/domain/calendar/school-days";
import { capacityOn } from "./capacity";
import { takenLookup } from "./cell-key";
import type { DayFacts } from "./day-facts";
import type { TakenPlaces } from "./planning-facts";
import type { SchoolWeekInput } from "./reservations-input";
import type { DayNumbers, SchoolWeekView } from "./school-week-view";

type Service = DayFacts["services"][number];

export type SchoolWeekFacts = {
  calendar: SchoolCalendar;
  schools: { id: string; name: string }[];
  services: Service[];
  classes: { id: string; name: string }[];
  /** Of that school's children; a child in no class that day counts with no class. */
  counts: { serviceId: string; classId: string | null; day: IsoDate; booked: number; waiting: number }[];
  /** Over all schools, where places are limited. */
  taken: TakenPlaces[];
};

type Asked = SchoolWeekInput & { monday: IsoDate; schoolId: string; today: IsoDate };

/** The numbers of a week; null when the school, the service or the class asked for is not there. */
export function weekOfSchool(facts: SchoolWeekFacts, asked: Asked): SchoolWeekView | null {
  const { calendar, schools, services, classes } = facts;
  const { schoolId, serviceId, classId, today } = asked;
  const school = schools.find(({ id }) => id === schoolId);
  const shown = services.filter(({ id }) => serviceId === null || id === serviceId);
  if (!school || (serviceId && shown.length === 0)) return null;
  if (classId && !classes.some(({ id }) => id === classId)) return null;
  const monday = mondayOf(asked.monday);
  const days = shownDays(facts, monday);
  const takenOn = takenLookup(facts.taken);

  function numbers(service: Service, day: IsoDate, ofClass: string | null | undefined): DayNumbers {
    const counts = facts.counts.filter(
      (one) => one.serviceId === service.id && one.day === day && (ofClass === undefined || one.classId === ofClass),
    );
    const reason = noServiceReason(calendar, service, { schoolId, classId: ofClass ?? null }, day);
    return {
      day,
      booked: counts.reduce((sum, { booked }) => sum + booked, 0),
      waiting: counts.reduce((sum, { waiting }) => sum + waiting, 0),
      closedReason: reason?.label ?? null,
    };
  }

  const [only] = shown;
  return {
    monday,
    today,
    days,
    previousMonday: addDays(monday, -7),
    nextMonday: addDays(monday, 7),
    schools,
    school,
    classes,
    offered: services.map(({ id, name }) => ({ id, name })),
    services: shown.map((service) => ({
      id: service.id,
      name: service.name,
      startsAt: service.startsAt,
      endsAt: service.endsAt,
      days: days.map((day) => {
        const capacity = capacityOn(service, day);
        const free = capacity === null ? null : Math.max(0, capacity - takenOn({ serviceId: service.id, day }));
        return { ...numbers(service, day, classId ?? undefined), free };
      }),
    })),
    byClass: serviceId && only ? classRows(only) : null,
  };

  function classRows(service: Service) {
    const known = classes.filter(({ id }) => classId === null || id === classId);
    const rows = known.map(({ id, name }) => ({ id, name, days: days.map((day) => numbers(service, day, id)) }));
    const elsewhere = { id: null, name: "Sans classe", days: days.map((day) => numbers(service, day, null)) };
    const hasSome = classId === null && elsewhere.days.some(({ booked, waiting }) => booked + waiting > 0);
    return hasSome ? [...rows, elsewhere] : rows;
  }
}

/** Monday to Friday, and the week-end too when something runs, or is booked, then. */
function shownDays({ calendar, services, schools, counts }: SchoolWeekFacts, monday: IsoDate): IsoDate[] {
  const week = daysOfWeek(monday);
  const runsAtWeekEnd = week.some((day) => {
    if (weekdayOf(day) < 6) return false;
    if (counts.some((one) => one.day === day)) return true;
    return services.some((service) =>
      schools.some(({ id }) => noServiceReason(calendar, service, { schoolId: id, classId: null }, day) === null),
    );
  });
  return runsAtWeekEnd ? week : week.slice(0, 5);
}

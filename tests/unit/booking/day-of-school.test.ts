import { describe, expect, test } from "vitest";
import type { BookedChild, DayFacts } from "@/domain/booking/day-facts";
import { dayOfSchool } from "@/domain/booking/day-of-school";
import { day } from "@/domain/calendar/day";

const thursday = day("2026-09-03");
const closure = { from: thursday, to: thursday, kind: "closed", cause: "trip", label: null } as const;

function aService(
  id: string,
  kind: "CANTEEN" | "CHILDCARE",
  startsAt: string,
  endsAt: string,
): DayFacts["services"][number] {
  const weekdays = [1, 2, 4, 5];
  return {
    id,
    name: id,
    kind,
    startsAt,
    endsAt,
    weekdays,
    activeFrom: null,
    activeTo: null,
    schoolIds: ["school"],
    capacityByWeekday: { "4": 2 },
  };
}

function aBookedChild(values: Partial<BookedChild>): BookedChild {
  return {
    serviceId: "Cantine",
    status: "BOOKED",
    waitingRank: null,
    childId: "child",
    familyId: "family",
    lastName: "Aubert",
    firstNames: "Alix",
    classId: "cp",
    diet: "STANDARD",
    allergens: [],
    hasPai: false,
    mayLeaveAlone: false,
    ...values,
  };
}

function facts(values: Partial<DayFacts> = {}): DayFacts {
  return {
    calendar: {
      timeZone: "Europe/Paris",
      holidayRegion: "metropole",
      schoolYears: [{ firstDay: day("2026-09-01"), lastDay: day("2027-07-02") }],
      breaks: [{ label: "Vacances de la Toussaint", from: day("2026-10-17"), to: day("2026-11-01") }],
      closures: [],
    },
    schools: [{ id: "school", name: "École" }],
    services: [
      aService("Matin", "CHILDCARE", "07:30", "08:30"),
      aService("Cantine", "CANTEEN", "11:30", "13:30"),
      aService("Soir", "CHILDCARE", "16:30", "17:30"),
    ],
    classes: [
      { id: "cp", name: "CP" },
      { id: "cm1", name: "CM1" },
    ],
    bookings: [],
    ...values,
  };
}

const asked = {
  day: thursday,
  schoolId: "school",
  serviceId: null,
  classId: null,
  sort: "class",
  scope: "names",
  today: thursday,
  time: "10:00",
} as const;

test.each([
  ["07:00", "Matin"],
  ["08:29", "Matin"],
  ["08:30", "Cantine"],
  ["13:29", "Cantine"],
  ["13:30", "Soir"],
  ["19:00", "Soir"],
])("at %s the service shown first is %s", (time, service) => {
  expect(dayOfSchool(facts(), { ...asked, time })?.selected?.serviceId).toBe(service);
});

test("on another day the canteen is shown first", () => {
  const view = dayOfSchool(facts(), { ...asked, today: day("2026-09-02"), time: "17:00" });
  expect(view?.selected?.serviceId).toBe("Cantine");
});

describe("The list of a service", () => {
  const bookings = [
    aBookedChild({ childId: "1", lastName: "Zeller", classId: "cp" }),
    aBookedChild({ childId: "2", lastName: "Évrard", classId: "cm1" }),
    aBookedChild({ childId: "3", lastName: "Dubois", classId: null }),
    aBookedChild({ childId: "4", lastName: "Fabre", status: "WAITING", waitingRank: 2 }),
    aBookedChild({ childId: "5", lastName: "Garrigue", status: "WAITING", waitingRank: 1 }),
  ];
  const names = (sort: "class" | "child") =>
    dayOfSchool(facts({ bookings }), { ...asked, sort })?.selected?.children?.map(({ lastName }) => lastName);

  test("goes by class, the children without one at the end", () => {
    expect(names("class")).toEqual(["Fabre", "Garrigue", "Zeller", "Évrard", "Dubois"]);
  });

  test("or by name, as a French dictionary does", () => {
    expect(names("child")).toEqual(["Dubois", "Évrard", "Fabre", "Garrigue", "Zeller"]);
  });

  test("gives each one who waits a rank, whoever asked first being first", () => {
    const view = dayOfSchool(facts({ bookings }), { ...asked, classId: "cp" });
    expect(view?.selected?.children).toMatchObject([{ waitingRank: 2 }, { waitingRank: 1 }, { waitingRank: null }]);
  });

  test("counts the children in no class apart", () => {
    const view = dayOfSchool(facts({ bookings }), asked);
    expect(view?.selected?.classes).toMatchObject([
      { name: "CP", booked: 1, waiting: 2 },
      { name: "CM1", booked: 1, waiting: 0 },
      { name: "Sans classe", booked: 1, waiting: 0 },
    ]);
  });

  test("says the places of that weekday", () => {
    expect(dayOfSchool(facts({ bookings }), asked)?.services[1]).toMatchObject({ booked: 3, waiting: 2, places: 2 });
    expect(dayOfSchool(facts(), { ...asked, day: day("2026-09-04") })?.services[1]?.places).toBeNull();
  });
});

test("a class on a trip is said beside that class only", () => {
  const closures = [{ ...closure, schoolId: null, classId: "cm1", serviceId: null }];
  const calendar = { ...facts().calendar, closures };
  const view = dayOfSchool(facts({ calendar }), asked);
  expect(view?.services[1]?.closedReason).toBeNull();
  expect(view?.selected?.classes).toMatchObject([
    { name: "CP", closedReason: null },
    { name: "CM1", closedReason: "Fermeture\u00A0: sortie scolaire" },
  ]);
});

test.each([
  ["2026-09-04", "2026-09-03", "2026-09-07"],
  ["2026-10-16", "2026-10-15", "2026-11-02"],
  ["2026-10-25", "2026-10-16", "2026-11-02"],
  // Nothing is known before: the calendar's own neighbour.
  ["2026-09-01", "2026-08-31", "2026-09-03"],
])("from %s the arrows lead to %s and %s", (shown, previousDay, nextDay) => {
  const view = dayOfSchool(facts(), { ...asked, day: day(shown) });
  expect(view).toMatchObject({ previousDay, nextDay });
});

test("a school or a service that is not there is not guessed", () => {
  expect(dayOfSchool(facts(), { ...asked, schoolId: "other" })).toBeNull();
  expect(dayOfSchool(facts(), { ...asked, serviceId: "other" })).toBeNull();
  expect(dayOfSchool(facts(), { ...asked, serviceId: "Matin", scope: "plates" })).toBeNull();
});

test.each([
  ["Matin", false],
  ["Cantine", false],
  ["Soir", true],
])("at %s, whoever may leave alone is told: %s", (serviceId, told) => {
  const bookings = [aBookedChild({ serviceId, mayLeaveAlone: true })];
  const view = dayOfSchool(facts({ bookings }), { ...asked, serviceId });
  expect(view?.selected?.children?.[0]?.mayLeaveAlone).toBe(told);
});

import { describe, expect, test } from "vitest";
import { closedWeekReason } from "@/components/booking/closed-week";
import { closesSoon, nextLimitOf } from "@/components/booking/limit-words";
import { patternOf, ticksOf, weekdaysOf } from "@/components/booking/pattern-rows";
import { cellAt, neighbour } from "@/components/booking/placed-cell";
import { planRows, planTotal } from "@/components/booking/plan-summary";
import { dayFromAddress, monthFromAddress } from "@/components/booking/planning-hrefs";
import type { UsualRow, UsualWeek } from "@/domain/booking/usual-week";
import type { Cell, WeekView } from "@/domain/booking/week-view";
import { day } from "@/domain/calendar/day";
import { addDays, type Weekday } from "@/domain/calendar/day-arithmetic";

const monday = day("2026-09-07");
const days = [0, 1, 2, 3, 4].map((count) => addDays(monday, count));
const friday = "2026-09-04T09:00:00Z";
const cell = (one: Cell["day"], limitAt: string): Cell => {
  return { day: one, state: "free", refusal: null, closesAt: limitAt, limitAt, full: false, late: false };
};
const row = (childId: string, limitAt: (one: Cell["day"]) => string) => {
  return { childId, firstName: childId, className: "CP", cells: days.map((one) => cell(one, limitAt(one))) };
};
const offered = { kind: "CANTEEN", startsAt: "11:30", endsAt: "13:30", sentence: "" } as const;
const view: WeekView = {
  monday,
  days,
  today: addDays(monday, -3),
  now: "2026-09-04T07:08:00Z",
  timeZone: "Europe/Paris",
  note: null,
  previousMonday: null,
  nextMonday: null,
  firstOpenMonday: monday,
  calendarEnd: null,
  nextLimit: { serviceName: "Cantine", at: friday },
  bookingsStopAfter: null,
  bookingsResumeOn: null,
  services: [
    {
      ...offered,
      id: "cantine",
      name: "Cantine",
      nextLimitAt: friday,
      rows: [row("Léa", () => friday), row("Hugo", () => friday)],
    },
    {
      ...offered,
      id: "garderie",
      name: "Garderie",
      nextLimitAt: `${days[0]}T22:00:00Z`,
      rows: [row("Léa", (one) => `${one}T22:00:00Z`)],
    },
  ],
};

describe("arrow keys", () => {
  test.each([
    ["ArrowRight", "0.0.0", "0.0.1"],
    ["ArrowRight", "0.0.4", "0.0.4"],
    ["ArrowLeft", "0.0.0", "0.0.0"],
    ["Home", "0.1.3", "0.1.0"],
    ["End", "0.1.3", "0.1.4"],
    ["ArrowDown", "0.0.2", "0.1.2"],
    ["ArrowDown", "0.1.2", "1.0.2"],
    ["ArrowDown", "1.0.2", "1.0.2"],
    ["ArrowUp", "1.0.2", "0.1.2"],
    ["Tab", "0.0.0", null],
  ])("%s from %s leads to %s", (key, from, to) => {
    expect(neighbour(view, from, key)).toBe(to);
  });

  test("a position tells its service, child and day; a wrong one tells nothing", () => {
    expect(cellAt(view, "0.1.2")).toMatchObject({ serviceId: "cantine", childId: "Hugo", day: days[2] });
    expect(cellAt(view, "4.0.0")).toBeNull();
  });
});

describe("the next limit", () => {
  test("of a weekly rule closes the whole week", () => {
    const canteenOnly = { ...view, services: view.services.slice(0, 1) };
    expect(nextLimitOf(canteenOnly)).toEqual({
      services: "Cantine",
      at: friday,
      sentence: "Après vendredi 4 septembre à 11\u00A0h, la semaine ne sera plus modifiable.",
    });
  });

  test("of a daily rule closes its day", () => {
    const at = `${days[0]}T22:00:00Z`;
    const evening = { ...view, services: view.services.slice(1), nextLimit: { serviceName: "Garderie", at } };
    expect(nextLimitOf(evening)?.sentence).toBe(
      "Après lundi 7 septembre à minuit (fin de la journée), lundi ne sera plus modifiable.",
    );
  });

  test.each([
    ["2026-09-04T09:00:00Z", false],
    ["2026-09-04T08:59:59Z", true],
    ["2026-09-03T09:00:00Z", true],
    ["2026-09-03T08:59:59Z", false],
  ])("counts down in its last 24 hours (at %s: %s)", (now, soon) => {
    expect(closesSoon(friday, now)).toBe(soon);
  });
});

describe("a usual week", () => {
  const row = (childId: string, serviceId: string, ...bookedOn: Weekday[]): UsualRow => {
    return { childId, serviceId, runsOn: serviceId === "mercredi" ? [3] : [1, 2, 4, 5], bookedOn };
  };
  const usual: UsualWeek = {
    rows: [row("Léa", "cantine", 1), row("Léa", "garderie"), row("Hugo", "cantine", 4)],
    from: monday,
    until: day("2027-07-02"),
  };

  test("begins as the family usually books", () => {
    expect([...ticksOf(usual)]).toEqual(["1 Léa cantine", "4 Hugo cantine"]);
  });

  test("shows the days on which something runs, and no other", () => {
    expect(weekdaysOf(usual)).toEqual([1, 2, 4, 5]);
    expect(weekdaysOf({ ...usual, rows: [...usual.rows, row("Léa", "mercredi")] })).toEqual([1, 2, 3, 4, 5]);
  });

  test("is about the chosen children and services only", () => {
    const both = { childIds: new Set(["Léa"]), serviceIds: new Set(["cantine", "garderie"]) };
    expect(patternOf(usual, ticksOf(usual), { ...both, serviceIds: new Set(["garderie"]) })).toEqual({
      rows: [{ childId: "Léa", serviceId: "garderie" }],
      pattern: [],
    });
    expect(patternOf(usual, ticksOf(usual), both)).toEqual({
      rows: [
        { childId: "Léa", serviceId: "cantine" },
        { childId: "Léa", serviceId: "garderie" },
      ],
      pattern: [{ weekday: 1, childId: "Léa", serviceId: "cantine" }],
    });
  });
});

test("a plan is told by child and service", () => {
  const names = { children: new Map([["Léa", "Léa"]]), services: new Map([["cantine", "Cantine"]]) };
  const change = (one: Cell["day"], from: Cell["state"], to: "booked" | "free") => {
    return { childId: "Léa", serviceId: "cantine", day: one, from, to };
  };
  const [, tuesday = monday, , thursday = monday] = days;
  const changes = [
    change(monday, "free", "booked"),
    change(tuesday, "booked", "free"),
    change(thursday, "waiting", "free"),
  ];
  expect(planRows(changes, names)).toEqual([
    { key: "Léa cantine", child: "Léa", service: "Cantine", added: [monday], removed: [tuesday], left: [thursday] },
  ]);
});

test.each([
  ["2026-09-07", "2026-09-07"],
  ["2026-02-30", null],
  ["1999-12-31", null],
  ["demain", null],
  [["2026-09-07"], null],
  [undefined, null],
])("the address %s gives the day %s", (text, expected) => {
  expect(dayFromAddress(text)).toBe(expected);
});

test.each([
  ["2026-09", "2026-09"],
  ["2026-13", null],
  ["2026-9", null],
])("the address %s gives the month %s", (text, expected) => {
  expect(monthFromAddress(text)).toBe(expected);
});

test.each([
  [15, 0, 0, "15 inscriptions ajoutées"],
  [0, 3, 0, "3 inscriptions retirées"],
  [1, 2, 0, "1 inscription ajoutée, 2 retirées"],
  [0, 1, 1, "1 inscription retirée, 1 liste d’attente quittée"],
  [0, 0, 2, "2 listes d’attente quittées"],
])("%i more, %i less and %i no longer waiting are told in one line", (added, removed, left, words) => {
  const changes = [
    ...Array.from({ length: added }, () => ({ from: "free", to: "booked" }) as const),
    ...Array.from({ length: removed }, () => ({ from: "booked", to: "free" }) as const),
    ...Array.from({ length: left }, () => ({ from: "waiting", to: "free" }) as const),
  ];
  expect(planTotal(changes).replaceAll("\u00A0", " ")).toBe(words);
});

describe("a week on which nothing runs", () => {
  const closedBecause = (reasonOf: (cell: Cell) => Cell["refusal"]) => ({
    services: view.services.map((service) => ({
      ...service,
      rows: service.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, refusal: reasonOf(cell) })),
      })),
    })),
  });
  const noService = (kind: "unknown-year" | "weekday" | "break", label: string): Cell["refusal"] => ({
    code: "NO_SERVICE",
    day: monday,
    reason: { kind, label },
  });
  const unknown = noService("unknown-year", "Calendrier 2030-2031 non publié");

  test("says its one reason, whatever the days on which the service never runs", () => {
    const week = closedBecause(({ day: at }) => (at === days[2] ? noService("weekday", "Pas le mercredi") : unknown));
    expect(closedWeekReason(week)).toBe("Calendrier 2030-2031 non publié");
  });

  test("says nothing when a day is open, or for several reasons", () => {
    expect(closedWeekReason(view)).toBeNull();
    expect(closedWeekReason(closedBecause(({ day: at }) => (at === days[0] ? null : unknown)))).toBeNull();
    const mixed = closedBecause(({ day: at }) => (at === days[0] ? noService("break", "Vacances") : unknown));
    expect(closedWeekReason(mixed)).toBeNull();
  });
});

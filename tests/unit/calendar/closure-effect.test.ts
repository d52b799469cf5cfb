import { describe, expect, test } from "vitest";
import { type BookedGroup, closureEffect } from "@/domain/calendar/closure-effect";
import type { DeclaredClosure } from "@/domain/calendar/closures";
import { day } from "@/domain/calendar/day";
import { officialCalendar } from "@/domain/calendar/official-calendar";

const canteen = { id: "canteen", weekdays: [1, 2, 4, 5], activeFrom: null, activeTo: null };
const monday = day("2026-11-23");
const wednesday = day("2026-11-25");

function calendarWith(...closures: DeclaredClosure[]) {
  return { ...officialCalendar("A"), timeZone: "Europe/Paris", holidayRegion: "metropole", closures } as const;
}

function declared(id: string, values: Partial<DeclaredClosure> = {}): DeclaredClosure {
  const everywhere = { schoolId: null, classId: null, serviceId: null };
  return { id, from: monday, to: monday, kind: "closed", cause: "strike", label: null, ...everywhere, ...values };
}

const group = (values: Partial<BookedGroup> = {}): BookedGroup => {
  return { serviceId: "canteen", day: monday, schoolId: "tilleuls", classId: "cp", closureId: null, ...values };
};

const effect = (groups: BookedGroup[], before: DeclaredClosure[], after: DeclaredClosure[]) =>
  closureEffect(groups, [canteen], { before: calendarWith(...before), after: calendarWith(...after) });

describe("closing", () => {
  test("the commune sets every class aside, under that closure", () => {
    const { displaced, restored } = effect([group(), group({ classId: "cm1" })], [], [declared("strike")]);
    expect(displaced.map(({ classId, toClosureId }) => [classId, toClosureId])).toEqual([
      ["cp", "strike"],
      ["cm1", "strike"],
    ]);
    expect(restored).toEqual([]);
  });

  test("a class leaves the others alone, and so does another school, another day, another service", () => {
    expect(effect([group({ classId: "cm1" })], [], [declared("trip", { classId: "cp" })]).displaced).toEqual([]);
    expect(
      effect([group({ schoolId: "chenes" })], [], [declared("works", { schoolId: "tilleuls" })]).displaced,
    ).toEqual([]);
    expect(effect([group({ day: day("2026-11-24") })], [], [declared("strike")]).displaced).toEqual([]);
    expect(effect([group()], [], [declared("strike", { serviceId: "garderie" })]).displaced).toEqual([]);
  });

  test("a service that keeps running by an extra open day loses nothing", () => {
    const open = declared("open", { kind: "open", serviceId: "canteen" });
    expect(effect([group()], [open], [open, declared("strike")]).displaced).toEqual([]);
  });

  test("a child in no class any more is concerned by what closes the commune, not a school", () => {
    const left = group({ schoolId: null, classId: null });
    expect(effect([left], [], [declared("strike")]).displaced).toHaveLength(1);
    expect(effect([left], [], [declared("works", { schoolId: "tilleuls" })]).displaced).toEqual([]);
  });

  test("a booking on a day that had no service already is left as it is", () => {
    expect(effect([group({ day: wednesday })], [], [declared("strike", { to: wednesday })]).displaced).toEqual([]);
  });
});

describe("reopening", () => {
  const aside = group({ closureId: "strike" });

  test("restores what that closure set aside", () => {
    expect(effect([aside], [declared("strike")], [])).toMatchObject({
      restored: [aside],
      displaced: [],
      handedOver: [],
    });
  });

  test("hands over to another closure of the same day, which will restore them in its turn", () => {
    const works = declared("works", { schoolId: "tilleuls" });
    const { restored, handedOver } = effect([aside], [declared("strike"), works], [works]);
    expect(restored).toEqual([]);
    expect(handedOver).toEqual([{ ...aside, toClosureId: "works" }]);
  });

  test("of one of two closures leaves alone what the other set aside", () => {
    const works = declared("works");
    const { restored, handedOver } = effect([aside], [declared("strike"), works], [declared("strike")]);
    expect([...restored, ...handedOver]).toEqual([]);
  });

  test("of a day become a holiday meanwhile restores nothing, for good", () => {
    const onHoliday = group({ day: wednesday, closureId: "strike" });
    expect(effect([onHoliday], [declared("strike", { to: wednesday })], []).handedOver).toEqual([
      { ...onHoliday, toClosureId: null },
    ]);
  });
});

describe("an extra open day", () => {
  test("restores what it opens again, and nothing of the rest", () => {
    const aside = group({ closureId: "strike" });
    const other = group({ closureId: "strike", classId: "cm1" });
    const open = declared("open", { kind: "open", classId: "cp" });
    expect(effect([aside, other], [declared("strike")], [declared("strike"), open]).restored).toEqual([aside]);
  });

  test("withdrawn, displaces its bookings for good", () => {
    const open = declared("open", { kind: "open", from: wednesday, to: wednesday });
    expect(effect([group({ day: wednesday })], [open], []).displaced).toMatchObject([{ toClosureId: null }]);
  });
});

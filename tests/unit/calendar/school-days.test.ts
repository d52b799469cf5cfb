import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import {
  type Closure,
  isSchoolDay,
  noServiceReason,
  type SchoolCalendar,
  type ServiceDays,
} from "@/domain/calendar/school-days";

const zoneA: SchoolCalendar = {
  timeZone: "Europe/Paris",
  holidayRegion: "metropole",
  ...officialCalendar("A"),
  closures: [],
};
const canteen: ServiceDays = { id: "cantine", weekdays: [1, 2, 4, 5], activeFrom: null, activeTo: null };
const here = { schoolId: "ecole", classId: "ce2" };

function closure(from: string, changes: Partial<Closure> = {}): Closure {
  const everywhere = { schoolId: null, classId: null, serviceId: null };
  return { from: day(from), to: day(from), kind: "closed", cause: "strike", label: null, ...everywhere, ...changes };
}

const reasonOn = (date: string, closures: Closure[] = [], service = canteen) =>
  noServiceReason({ ...zoneA, closures }, service, here, day(date));

test.each([
  ["2026-08-31", "break", "Vacances d’été"],
  ["2026-09-01", undefined, undefined],
  ["2026-09-02", "weekday", "Pas de service le mercredi"],
  ["2026-10-16", undefined, undefined],
  ["2026-10-19", "break", "Vacances de la Toussaint"],
  ["2026-11-02", undefined, undefined],
  ["2026-11-11", "public-holiday", "Férié : 11 Novembre"],
  ["2026-12-25", "break", "Vacances de Noël"],
  ["2027-05-06", "public-holiday", "Férié : Ascension"],
  ["2027-05-07", "break", "Pont de l’Ascension"],
  ["2027-07-02", undefined, undefined],
  ["2027-07-05", "break", "Vacances d’été (date de reprise non publiée)"],
  ["2027-08-31", "break", "Vacances d’été (date de reprise non publiée)"],
  ["2027-09-02", "unknown-year", "Calendrier 2027-2028 non publié"],
  ["2028-01-13", "unknown-year", "Calendrier 2027-2028 non publié"],
  ["2025-06-12", "unknown-year", "Calendrier 2024-2025 non publié"],
])("the canteen on %s: %s, %s", (date, kind, label) => {
  const reason = reasonOn(date);
  expect(reason?.kind).toBe(kind);
  expect(reason?.label.replaceAll("\u00A0", " ")).toBe(label);
});

test("a year the town hall has entered is known, up to its first day", () => {
  const schoolYears = [...zoneA.schoolYears, { firstDay: day("2027-08-30"), lastDay: day("2028-07-07") }];
  const answer = (date: string) => noServiceReason({ ...zoneA, schoolYears }, canteen, here, day(date))?.kind;
  expect(["2027-08-27", "2027-08-30", "2027-09-02"].map(answer)).toEqual(["break", undefined, undefined]);
  expect(answer("2028-07-10")).toBe("outside-school-year");
});

test("a service runs from its first to its last day, both included", () => {
  const autumn = { ...canteen, activeFrom: day("2026-09-07"), activeTo: day("2026-10-16") };
  expect(reasonOn("2026-09-04", [], autumn)?.label).toBe("Ce service commence le lundi 7 septembre");
  expect(reasonOn("2026-09-07", [], autumn)).toBeNull();
  expect(reasonOn("2026-10-16", [], autumn)).toBeNull();
  expect(reasonOn("2026-11-02", [], autumn)?.kind).toBe("service-inactive");
});

test.each<[string, Partial<Closure>, string | undefined]>([
  ["the whole commune", {}, "Fermeture : grève"],
  ["in the words of the town hall", { label: "panne de chauffage" }, "Fermeture : panne de chauffage"],
  ["without a cause", { cause: "other" }, "Fermeture exceptionnelle"],
  ["this school", { schoolId: "ecole" }, "Fermeture : grève"],
  ["another school", { schoolId: "autre" }, undefined],
  ["this class", { classId: "ce2", cause: "trip" }, "Fermeture : sortie scolaire"],
  ["another class", { classId: "cp", cause: "trip" }, undefined],
  ["this service", { serviceId: "cantine", cause: "works" }, "Fermeture : travaux"],
  ["another service", { serviceId: "garderie" }, undefined],
])("a closure of %s", (_, changes, label) => {
  expect(reasonOn("2026-09-10", [closure("2026-09-10", changes)])?.label.replaceAll("\u00A0", " ")).toBe(label);
});

test("a closure covers its first and last day and nothing more", () => {
  const week = [closure("2026-09-08", { to: day("2026-09-10") })];
  const answers = ["2026-09-07", "2026-09-08", "2026-09-10", "2026-09-11"].map((date) => reasonOn(date, week)?.kind);
  expect(answers).toEqual([undefined, "closure", "closure", undefined]);
});

test("an extra open day opens a Wednesday, a public holiday and a break", () => {
  for (const date of ["2026-09-09", "2026-11-11", "2026-10-20"]) {
    expect(reasonOn(date, [closure(date, { kind: "open" })])).toBeNull();
  }
});

test("the most precise declaration decides, and closed wins between equals", () => {
  const open = { kind: "open" } as const;
  expect(
    reasonOn("2026-09-10", [closure("2026-09-10"), closure("2026-09-10", { ...open, schoolId: "ecole" })]),
  ).toBeNull();
  expect(
    reasonOn("2026-09-10", [closure("2026-09-10", { classId: "ce2" }), closure("2026-09-10", open)]),
  ).not.toBeNull();
  expect(reasonOn("2026-09-10", [closure("2026-09-10", open), closure("2026-09-10")])?.kind).toBe("closure");
});

test("school days leave out Wednesdays, unless the school has class on Wednesday morning", () => {
  expect(isSchoolDay(zoneA, here, day("2026-09-09"))).toBe(false);
  expect(isSchoolDay({ ...zoneA, schoolWeekdays: [1, 2, 3, 4, 5] }, here, day("2026-09-09"))).toBe(true);
  expect(isSchoolDay({ ...zoneA, closures: [closure("2026-09-10")] }, here, day("2026-09-10"))).toBe(false);
  expect(isSchoolDay({ ...zoneA, closures: [closure("2026-09-12", { kind: "open" })] }, null, day("2026-09-12"))).toBe(
    true,
  );
});

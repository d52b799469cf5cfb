import { expect, test } from "vitest";
import { type SchoolWeekFacts, weekOfSchool } from "@/domain/booking/week-of-school";
import { weekSheets } from "@/domain/booking/week-sheets";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, childcare } from "./planning-fixture";

const monday = day("2026-09-07");
const tuesday = day("2026-09-08");
const saturday = day("2026-09-12");

const facts = (values: Partial<SchoolWeekFacts> = {}): SchoolWeekFacts => ({
  calendar,
  schools: [{ id: "school", name: "École" }],
  services: [canteen, { ...childcare, capacityByWeekday: { "1": 10 } }],
  classes: [
    { id: "cp", name: "CP" },
    { id: "cm1", name: "CM1" },
  ],
  counts: [
    { serviceId: "canteen", classId: "cp", day: monday, booked: 3, waiting: 0 },
    { serviceId: "canteen", classId: "cm1", day: monday, booked: 4, waiting: 1 },
    { serviceId: "canteen", classId: null, day: monday, booked: 1, waiting: 0 },
  ],
  taken: [{ serviceId: "childcare", day: monday, taken: 12 }],
  ...values,
});
const asked = { schoolId: "school", serviceId: null, classId: null, monday: tuesday, today: tuesday };

test("a week begins on its Monday and adds the classes up; places are never fewer than none", () => {
  const view = weekOfSchool(facts(), asked);
  expect(view).toMatchObject({ monday, previousMonday: "2026-08-31", nextMonday: "2026-09-14", byClass: null });
  expect(view?.days).toHaveLength(5);
  expect(view?.services.map(({ days }) => days[0])).toMatchObject([
    { booked: 8, waiting: 1, free: null },
    { booked: 0, waiting: 0, free: 0 },
  ]);
});

test("one service is told class by class, children without a class too; one class alone is told alone", () => {
  const ofService = weekOfSchool(facts(), { ...asked, serviceId: "canteen" });
  expect(ofService?.byClass?.map(({ name, days }) => [name, days[0]?.booked])).toEqual([
    ["CP", 3],
    ["CM1", 4],
    ["Sans classe", 1],
  ]);
  const ofClass = weekOfSchool(facts(), { ...asked, serviceId: "canteen", classId: "cp" });
  expect(ofClass?.services[0]?.days[0]).toMatchObject({ booked: 3, waiting: 0 });
  expect(ofClass?.byClass?.map(({ name }) => name)).toEqual(["CP"]);
});

test("the week-end shows when somebody is booked then", () => {
  const counts = [{ serviceId: "canteen", classId: "cp", day: saturday, booked: 1, waiting: 0 }];
  expect(weekOfSchool(facts({ counts }), asked)?.days).toHaveLength(7);
});

test.each([{ schoolId: "elsewhere" }, { serviceId: "none" }, { classId: "none" }])("%o is not there", (values) => {
  expect(weekOfSchool(facts(), { ...asked, ...values })).toBeNull();
});

test("on paper a child has one line a service, and a column a day", () => {
  const booking = { serviceId: "canteen", serviceName: "Cantine", lastName: "Essai", waitingRank: null };
  const lea = { ...booking, childId: "lea", firstNames: "Léa", className: "CP" };
  const sheets = weekSheets(
    [
      { ...lea, day: monday },
      { ...lea, day: tuesday, waitingRank: 2 },
      { ...booking, childId: "tom", firstNames: "Tom", className: null, day: tuesday },
    ],
    [monday, tuesday],
  );
  expect(sheets).toMatchObject([
    {
      serviceName: "Cantine",
      classes: [
        { name: "CP", children: [{ firstNames: "Léa", days: ["booked", 2] }] },
        { name: "Sans classe", children: [{ firstNames: "Tom", days: [null, "booked"] }] },
      ],
    },
  ]);
});

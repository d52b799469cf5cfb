import { describe, expect, test } from "vitest";
import { type BatchInput, batchInput } from "@/domain/booking/batch-input";
import { type BatchChild, type BatchFacts, planBatch } from "@/domain/booking/batch-plan";
import { planUndo, type UndoableCell } from "@/domain/booking/batch-undo";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, inCp } from "./planning-fixture";

const monday = day("2026-09-07");
const tuesday = day("2026-09-08");
const wednesday = day("2026-09-09");

const pupil = (id: string, values: Partial<BatchChild> = {}): BatchChild => ({
  id,
  name: `Essai ${id}`,
  enrolments: [inCp],
  familyIds: [`family of ${id}`],
  custody: null,
  ...values,
});
const facts = (values: Partial<BatchFacts> = {}): BatchFacts => {
  return { calendar, service: canteen, children: [pupil("lea"), pupil("tom")], bookings: [], taken: [], ...values };
};
const input = (action: BatchInput["action"], values: Partial<BatchInput> = {}): BatchInput => ({
  action,
  schoolId: "school",
  classId: "cp",
  serviceId: "canteen",
  from: monday,
  until: wednesday,
  cause: "strike",
  detail: "",
  tellFamilies: true,
  ...values,
});
const booking = (childId: string, onDay: typeof monday, status: "BOOKED" | "WAITING" | "CANCELLED") => {
  return { childId, day: onDay, familyId: `family of ${childId}`, status };
};

describe("Cancelling for a class", () => {
  test("takes what is booked or waits, and counts the rest", () => {
    const bookings = [
      booking("lea", monday, "BOOKED"),
      booking("lea", tuesday, "CANCELLED"),
      booking("tom", tuesday, "WAITING"),
    ];
    const plan = planBatch(facts({ bookings }), input("cancel"));
    expect(plan.changes.map((change) => [change.childId, change.day])).toEqual([
      ["lea", monday],
      ["tom", tuesday],
    ]);
    expect(plan).toMatchObject({ waiting: 1, already: 2, runningDays: [monday, tuesday] });
    expect(plan.closedDays).toEqual([{ day: wednesday, label: "Pas de service le mercredi" }]);
  });

  test("a child of another class, or gone by then, keeps its bookings", () => {
    const bookings = [booking("lea", monday, "BOOKED")];
    const children = [pupil("lea", { enrolments: [{ ...inCp, classId: "cm1" }] })];
    expect(planBatch(facts({ children, bookings }), input("cancel")).changes).toEqual([]);
    expect(planBatch(facts({ children, bookings }), input("cancel", { classId: null })).changes).toHaveLength(1);
  });
});

describe("Adding for a class", () => {
  test("books each child once, on the days that run", () => {
    const bookings = [booking("lea", monday, "BOOKED"), booking("tom", monday, "WAITING")];
    const plan = planBatch(facts({ bookings }), input("add"));
    expect(plan.changes.map((change) => [change.childId, change.day])).toEqual([
      ["lea", tuesday],
      ["tom", tuesday],
    ]);
    expect(plan.already).toBe(2);
  });

  test("stops at the last place of each day", () => {
    const service = { ...canteen, capacityByWeekday: { "1": 3, "2": 0 } };
    const taken = [{ serviceId: "canteen", day: monday, taken: 2 }];
    const plan = planBatch(facts({ service, taken }), input("add"));
    expect(plan.changes.map((change) => [change.childId, change.day])).toEqual([["lea", monday]]);
    expect(plan.full).toBe(3);
  });

  test("asks the household the child is with; when nobody knows, it is left to be done by hand", () => {
    const shared = { familyIds: ["mother", "father"] };
    const custody = {
      kind: "ALTERNATION",
      anchorMonday: monday,
      handOverWeekday: 2,
      first: "mother",
      second: "father",
      exceptions: [],
    } as const;
    const children = [pupil("known", { ...shared, custody }), pupil("unknown", shared)];
    const plan = planBatch(facts({ children }), input("add"));
    expect(plan.changes.map((change) => [change.day, change.familyId])).toEqual([
      [monday, "father"],
      [tuesday, "mother"],
    ]);
    expect(plan.undecided).toEqual(["Essai unknown"]);
  });

  test("a family that has left is not booked", () => {
    expect(planBatch(facts({ children: [pupil("lea", { familyIds: [] })] }), input("add")).changes).toEqual([]);
  });
});

describe("Undoing", () => {
  const cell = (childId: string, values: Partial<UndoableCell> = {}): UndoableCell => ({
    childId,
    familyId: "family",
    day: monday,
    before: "BOOKED",
    isUntouched: true,
    place: inCp,
    ...values,
  });
  const service = { ...canteen, capacityByWeekday: { "1": 2 } };

  test("brings back what nobody touched, as far as there are places", () => {
    const cells = [cell("a"), cell("b", { isUntouched: false }), cell("c"), cell("d", { before: "WAITING" })];
    const taken = [{ serviceId: "canteen", day: monday, taken: 1 }];
    const { restored, ...counts } = planUndo(cells, { calendar, service }, taken);
    expect(restored.map(({ childId }) => childId)).toEqual(["a", "d"]);
    expect(counts).toEqual({ touched: 1, full: 1, closed: 0 });
  });

  test("not onto a day that was closed meanwhile", () => {
    const closures = [
      {
        from: monday,
        to: monday,
        kind: "closed",
        cause: "strike",
        label: null,
        schoolId: null,
        classId: null,
        serviceId: null,
      } as const,
    ];
    const cells = [cell("a"), cell("b", { before: null })];
    const { restored, closed } = planUndo(cells, { calendar: { ...calendar, closures }, service }, []);
    expect(restored.map(({ childId }) => childId)).toEqual(["b"]);
    expect(closed).toBe(1);
  });
});

test.each([
  [{ until: "2026-09-06" }, "Le dernier jour doit suivre le premier."],
  [{ until: "2026-11-08" }, "Deux mois au plus."],
  [{ cause: "other" }, "Précisez le motif."],
  [{ from: "" }, "Indiquez un jour."],
  [{ cause: "" }, "Choisissez un motif."],
])("a form says what is wrong: %o", (values, sentence) => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  const typed = { ...input("cancel"), schoolId: id, classId: "", serviceId: id, ...values };
  const { error } = batchInput.safeParse(typed);
  expect(error?.issues.map(({ message }) => message)).toContain(sentence);
});

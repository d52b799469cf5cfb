import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellDecision } from "@/domain/booking/save-decision";
import { outcomeOfRules, sharePlaces } from "@/domain/booking/waiting-list";
import { day } from "@/domain/calendar/day";

const states = ["free", "booked", "waiting"] as const;

function decision(childId: string, from: (typeof states)[number], to: (typeof states)[number]): CellDecision {
  const cell = { childId, serviceId: "service", day: day("2026-09-10"), to };
  return { ...cell, from, refusal: null, changes: true, late: false, capacity: 1 };
}

const waiting = (childId: string) => ({ childId, familyId: `family of ${childId}` });
const anybody = () => true;

describe("places of one service and day", () => {
  test("what a family gives back goes to who waits before its own new wish", () => {
    const { promoted, outcomes } = sharePlaces(
      [decision("lea", "booked", "free"), decision("hugo", "free", "booked")],
      {
        capacity: 1,
        taken: 1,
        queue: [waiting("zoé"), waiting("noé")],
        canStill: anybody,
      },
    );
    expect(promoted.map(({ childId }) => childId)).toEqual(["zoé"]);
    expect(outcomes.map(({ state, refusal }) => [state, refusal?.code])).toEqual([
      ["free", undefined],
      ["free", "SERVICE_FULL"],
    ]);
  });

  test("brothers and sisters swap a place when nobody waits", () => {
    const asked = [decision("hugo", "free", "booked"), decision("lea", "booked", "free")];
    const { outcomes } = sharePlaces(asked, { capacity: 1, taken: 1, queue: [], canStill: anybody });
    expect(outcomes.map(({ state }) => state)).toEqual(["booked", "free"]);
  });

  test("who leaves the list, or no longer can, is passed over", () => {
    const { promoted } = sharePlaces([decision("lea", "booked", "free"), decision("hugo", "waiting", "free")], {
      capacity: 1,
      taken: 1,
      queue: [waiting("hugo"), waiting("zoé"), waiting("noé")],
      canStill: ({ childId }) => childId !== "zoé",
    });
    expect(promoted.map(({ childId }) => childId)).toEqual(["noé"]);
  });

  test("a capacity lowered below what is taken gives nothing and takes nothing away", () => {
    const asked = [decision("lea", "booked", "free"), decision("hugo", "free", "waiting")];
    const { promoted, outcomes } = sharePlaces(asked, {
      capacity: 3,
      taken: 5,
      queue: [waiting("zoé")],
      canStill: anybody,
    });
    expect(promoted).toEqual([]);
    expect(outcomes.map(({ state }) => state)).toEqual(["free", "waiting"]);
  });

  test("never more children than places, whatever is asked", () => {
    const asks = fc.array(fc.tuple(fc.constantFrom(...states), fc.constantFrom(...states)), { maxLength: 12 });
    fc.assert(
      fc.property(asks, fc.nat(6), fc.nat(6), fc.nat(4), (pairs, capacity, others, queued) => {
        const asked = pairs
          .filter(([from, to]) => from !== to && !(from === "booked" && to === "waiting"))
          .map(([from, to], index) => decision(`own ${index}`, from, to));
        const ownBooked = asked.filter(({ from }) => from === "booked").length;
        const taken = Math.min(capacity, others) + ownBooked;
        const ownWaiting = asked.filter(({ from }) => from === "waiting").map(({ childId }) => waiting(childId));
        const queue = [...Array.from({ length: queued }, (_, index) => waiting(`other ${index}`)), ...ownWaiting];
        const { promoted, outcomes } = sharePlaces(asked, { capacity, taken, queue, canStill: anybody });
        const own = new Set(asked.map(({ childId }) => childId));
        const booked = outcomes.filter(({ state }) => state === "booked").length;
        const elsewhere = promoted.filter(({ childId }) => !own.has(childId)).length;
        const after = taken - ownBooked + booked + elsewhere;
        expect(after).toBeLessThanOrEqual(Math.max(capacity, taken - ownBooked));
      }),
    );
  });
});

test("where places have no limit nobody waits", () => {
  expect(outcomeOfRules(decision("lea", "free", "waiting"))).toMatchObject({ state: "booked", refusal: null });
});

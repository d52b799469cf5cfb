import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComingBack, restoredStates } from "@/domain/calendar/restored-states";

const booked = (id: string): ComingBack => ({ id, was: "BOOKED" });
const waiting = (id: string): ComingBack => ({ id, was: "WAITING" });

test.each([
  [null, 12, ["BOOKED", "BOOKED", "BOOKED"]],
  [14, 12, ["BOOKED", "BOOKED", "WAITING"]],
  [13, 12, ["BOOKED", "WAITING", "WAITING"]],
  [12, 12, ["WAITING", "WAITING", "WAITING"]],
  [10, 12, ["WAITING", "WAITING", "WAITING"]],
])("with %s places of which %s are taken by others, three come back as %s", (capacity, taken, states) => {
  const bookings = [booked("a"), booked("b"), booked("c")];
  expect(restoredStates(bookings, { capacity, taken }).map(({ status }) => status)).toEqual(states);
});

test("who waited waits again, even beside a free place: the waiting list is served afterwards, in its order", () => {
  const restored = restoredStates([waiting("a"), booked("b")], { capacity: 5, taken: 0 });
  expect(restored).toEqual([
    { id: "a", status: "WAITING" },
    { id: "b", status: "BOOKED" },
  ]);
});

test("never more places than there are, and nobody loses one that is free", () => {
  const bookings = fc.array(fc.constantFrom(booked("x"), waiting("y")), { maxLength: 30 });
  fc.assert(
    fc.property(bookings, fc.nat(20), fc.nat(20), (coming, capacity, taken) => {
      const given = restoredStates(coming, { capacity, taken }).filter(({ status }) => status === "BOOKED").length;
      const had = coming.filter(({ was }) => was === "BOOKED").length;
      expect(given).toBe(Math.min(had, Math.max(0, capacity - taken)));
    }),
  );
});

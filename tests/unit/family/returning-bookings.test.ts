import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { planReturn, type ReturningBooking } from "@/domain/family/returning-bookings";
import { calendar, canteen, inCp } from "../booking/planning-fixture";

const monday = day("2026-09-07");
const sunday = day("2026-09-06");
const limited = { ...canteen, capacityByWeekday: { 1: 2 } };

const cancelled = (id: string, values: Partial<ReturningBooking> = {}): ReturningBooking => {
  return { id, serviceId: "canteen", day: monday, before: "BOOKED", place: inCp, ...values };
};
const plan = (bookings: ReturningBooking[], { taken = 0, today = monday, services = [limited] } = {}) =>
  planReturn(bookings, { calendar, services, taken: [{ serviceId: "canteen", day: monday, taken }], today });

describe("What a merge cancelled, once undone", () => {
  test.each([
    [0, { booked: ["lea", "tom"], waiting: [], lost: [] }],
    [1, { booked: ["lea"], waiting: ["tom"], lost: [] }],
    [2, { booked: [], waiting: ["lea", "tom"], lost: [] }],
    [3, { booked: [], waiting: ["lea", "tom"], lost: [] }],
  ])("never goes beyond two places, %i of them taken", (taken, expected) => {
    expect(plan([cancelled("lea"), cancelled("tom")], { taken })).toEqual(expected);
  });

  test("has its place again where there is no limit", () => {
    expect(plan([cancelled("lea")], { taken: 40, services: [{ ...canteen, capacityByWeekday: { 1: 50 } }] })).toEqual({
      booked: ["lea"],
      waiting: [],
      lost: [],
    });
  });

  test("waits again if it waited, and waits for nothing once the day is past", () => {
    const tuesday = day("2026-09-08");
    const bookings = [cancelled("lea", { before: "WAITING" }), cancelled("tom")];
    expect(plan(bookings, { taken: 2, today: tuesday })).toEqual({ booked: [], waiting: ["lea"], lost: ["tom"] });
  });

  test("stays cancelled when nothing runs for the child that day any more", () => {
    const bookings = [
      cancelled("no class", { place: null }),
      cancelled("sunday", { day: sunday }),
      cancelled("no service", { serviceId: "gone" }),
    ];
    expect(plan(bookings).lost).toEqual(["no class", "sunday", "no service"]);
  });
});

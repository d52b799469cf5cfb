import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { emailsOf, placesTaken, statementsOf } from "../../famille/booking/observe";
import { administratorOf, aStrike, bookingOf, monday, now } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
let canteen: { id: string };
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId);
  const regie = await aRegie(village.communeId, { code: "05" });
  const capacityByWeekday = { 1: 2 };
  canteen = await aService(village.communeId, { regieId: regie.id, schoolIds: [village.school.id], capacityByWeekday });
});

/** A child of a family of its own, in a class, with this state on Monday. */
async function aChildWho(status: "BOOKED" | "WAITING", classId: string, waitingSince?: string) {
  const family = await aFamily(village.communeId);
  await anAccount(village.communeId, { family, email: `${family.id}@example.invalid` });
  const child = await aChild(village.communeId, {
    families: [family],
    enrolments: village.enrolledIn({ id: classId }),
  });
  const booking = { childId: child.id, familyId: family.id, serviceId: canteen.id, day: monday, status };
  await aBooking(village.communeId, waitingSince ? { ...booking, waitingSince } : booking);
  const state = async () => (await bookingOf(village.communeId, child.id, canteen.id)).status;
  return { child, family, state };
}

const trip = () => aStrike({ cause: "trip", classId: village.classes.cp.id });

describe("places", () => {
  test("a class on a trip leaves its places to whoever waits in another class, the first first", async () => {
    const away = await aChildWho("BOOKED", village.classes.cp.id);
    await aChildWho("BOOKED", village.classes.cm1.id);
    const second = await aChildWho("WAITING", village.classes.cm1.id, "2026-08-20T08:00:00Z");
    const first = await aChildWho("WAITING", village.classes.cm1.id, "2026-08-19T08:00:00Z");
    await admin.calendar.declareClosure(trip());
    expect(await away.state()).toBe("CANCELLED");
    expect([await first.state(), await second.state()]).toEqual(["BOOKED", "WAITING"]);
    expect(await emailsOf(village.communeId, first.family.id)).toMatchObject([{ template: "place-freed" }]);
  });

  test("back from the trip, the place is taken: the child waits, at its old rank, and the family is told so", async () => {
    const away = await aChildWho("BOOKED", village.classes.cp.id);
    await aChildWho("BOOKED", village.classes.cm1.id);
    await aChildWho("WAITING", village.classes.cm1.id);
    const { id } = await admin.calendar.declareClosure(trip());
    await admin.calendar.reopen({ id });
    expect(await away.state()).toBe("WAITING");
    expect(await placesTaken(village.communeId, canteen.id, day(monday))).toBe(2);
    const told = (await emailsOf(village.communeId, away.family.id)).at(-1);
    expect(told).toMatchObject({ template: "days-reopened", data: { lines: [{ outcome: "waiting" }] } });
  });

  test("a strike that ends gives everybody back what they had, and who waited keeps the same rank", async () => {
    const booked = [
      await aChildWho("BOOKED", village.classes.cp.id),
      await aChildWho("BOOKED", village.classes.cm1.id),
    ];
    const since = "2026-08-19T08:00:00.000Z";
    const waiting = await aChildWho("WAITING", village.classes.cm1.id, since);
    await inCommune(village.communeId, (db) =>
      db.bookingEvent.create({
        data: {
          communeId: village.communeId,
          childId: waiting.child.id,
          familyId: waiting.family.id,
          serviceId: canteen.id,
          day: new Date(monday),
          at: new Date(since),
          toStatus: "WAITING",
          origin: "FAMILY",
        },
      }),
    );
    const { id } = await admin.calendar.declareClosure(aStrike());
    await admin.calendar.reopen({ id });
    expect(await Promise.all(booked.map(({ state }) => state()))).toEqual(["BOOKED", "BOOKED"]);
    const restored = await bookingOf(village.communeId, waiting.child.id, canteen.id);
    expect(restored).toMatchObject({ status: "WAITING", waitingSince: new Date(since) });
  });
});

describe("closing while families book", () => {
  test("no booking is left on a closed day, whoever comes first", async () => {
    const regie = await aRegie(village.communeId, { code: "06" });
    const offered = { regieId: regie.id, schoolIds: [village.school.id] };
    const services = [canteen, await aService(village.communeId, offered)];
    const families = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const family = await aFamily(village.communeId);
        const account = await anAccount(village.communeId, { family });
        const enrolments = village.enrolledIn(village.classes.cp);
        const child = await aChild(village.communeId, { families: [family], enrolments });
        return { child, caller: await callerFor(account, { now }) };
      }),
    );
    const saves = families.map(({ child, caller }) => {
      const changes = services.map(({ id }) => {
        return { childId: child.id, serviceId: id, day: day(monday), to: "booked" as const };
      });
      // A save that meets the closure starts again by the new calendar: it is answered cell by cell, never a failure.
      return caller.famille.booking.save({ changes });
    });
    await Promise.all([...saves, admin.calendar.declareClosure(aStrike())]);
    for (const { id } of services) expect(await placesTaken(village.communeId, id, day(monday))).toBe(0);
  });

  test("a closure sends the same few statements for forty bookings as for four", async () => {
    const booked = async (onDay: string, count: number) => {
      const children = await Promise.all(
        Array.from({ length: count }, () =>
          aChild(village.communeId, { families: [village.family], enrolments: village.enrolledIn(village.classes.cp) }),
        ),
      );
      for (const { id } of children) {
        const cell = { childId: id, familyId: village.family.id, serviceId: village.canteen.id, day: onDay };
        await aBooking(village.communeId, cell);
      }
    };
    await booked("2026-09-10", 4);
    await booked("2026-09-11", 40);
    const few = await statementsOf(() => admin.calendar.declareClosure(aStrike({ from: "2026-09-10" })));
    const many = await statementsOf(() => admin.calendar.declareClosure(aStrike({ from: "2026-09-11" })));
    expect(many.answer.displaced).toBe(40);
    expect(many.statements.length).toBe(few.statements.length);
  });
});

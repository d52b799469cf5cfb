import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import type { Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { emailsOf } from "../../famille/booking/observe";
import { aBookedMonday, type administratorOf, aStrike, bookingOf, monday, now, stateOf } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  ({ village, admin } = await aBookedMonday());
});

const canteenOf = (child: { id: string }) => bookingOf(village.communeId, child.id, village.canteen.id);

/** What a message tells of each booking. */
function linesOf(email: { data: unknown } | undefined) {
  return z.object({ lines: z.array(z.object({ childName: z.string(), outcome: z.string() })) }).parse(email?.data)
    .lines;
}

async function withAddress() {
  const email = `${village.family.id}@example.invalid`;
  await anAccount(village.communeId, { family: village.family, email, displayName: "Camille Essai" });
  return email;
}

describe("before closing", () => {
  test("how many bookings, families and messages is told, and nothing is written", async () => {
    await withAddress();
    const unreachable = await aFamily(village.communeId);
    const child = await aChild(village.communeId, {
      families: [unreachable],
      enrolments: village.enrolledIn(village.classes.cp),
    });
    await aBooking(village.communeId, {
      childId: child.id,
      familyId: unreachable.id,
      serviceId: village.canteen.id,
      day: monday,
      status: "WAITING",
    });
    const before = await stateOf(village.communeId);
    const { displaced, restored } = await admin.calendar.previewClosure(aStrike());
    expect(displaced).toMatchObject({ bookings: 4, waiting: 1, families: 2, unreachable: 1, messages: 1 });
    expect(displaced.byDay.map(({ serviceName, bookings }) => [serviceName, bookings])).toEqual([
      ["Cantine", 3],
      ["Garderie", 1],
    ]);
    expect(restored.bookings).toBe(0);
    expect(await stateOf(village.communeId)).toEqual(before);
  });

  test("a class alone is counted alone", async () => {
    const { displaced } = await admin.calendar.previewClosure(aStrike({ classId: village.classes.cm1.id }));
    expect(displaced).toMatchObject({ bookings: 1, families: 1 });
  });
});

describe("closing", () => {
  test("sets bookings aside without charge, with an event that says why, and tells the family once", async () => {
    const email = await withAddress();
    const { id, displaced, families } = await admin.calendar.declareClosure(aStrike());
    expect({ displaced, families }).toEqual({ displaced: 3, families: 1 });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "CANCELLED", beforeClosure: "BOOKED", closureId: id });
    const events = await inCommune(village.communeId, (db) => db.bookingEvent.findMany());
    expect(events).toHaveLength(3);
    for (const event of events) {
      expect(event).toMatchObject({ fromStatus: "BOOKED", toStatus: "CANCELLED", origin: "STAFF", reason: "grève" });
    }
    const emails = await emailsOf(village.communeId, village.family.id);
    expect(emails).toMatchObject([{ toAddress: email, template: "days-closed", data: { comesBack: true } }]);
    expect(linesOf(emails[0])).toHaveLength(3);
  });

  test("is written down, with its numbers", async () => {
    const { id } = await admin.calendar.declareClosure(aStrike());
    const [entry] = await inCommune(village.communeId, (db) => db.auditEntry.findMany({ where: { subjectId: id } }));
    expect(entry).toMatchObject({ action: "days-closed", facts: { from: monday, cause: "strike", displaced: 3 } });
  });

  test("a class leaves the other classes booked", async () => {
    await admin.calendar.declareClosure(aStrike({ cause: "trip", classId: village.classes.cp.id }));
    expect((await canteenOf(village.lea)).status).toBe("CANCELLED");
    expect((await canteenOf(village.hugo)).status).toBe("BOOKED");
  });

  test("a family without an account is written to where the mairie knows an address", async () => {
    const family = await aFamily(village.communeId);
    await aGuardian(village.communeId, { familyId: family.id, email: "adulte@example.invalid" });
    const child = await aChild(village.communeId, {
      families: [family],
      enrolments: village.enrolledIn(village.classes.cp),
    });
    await aBooking(village.communeId, {
      childId: child.id,
      familyId: family.id,
      serviceId: village.canteen.id,
      day: monday,
    });
    await admin.calendar.declareClosure(aStrike());
    expect(await emailsOf(village.communeId, family.id)).toMatchObject([{ toAddress: "adulte@example.invalid" }]);
  });

  test("the family's planning then says why, and a child who changes class may be booked there again", async () => {
    await admin.calendar.declareClosure(aStrike({ classId: village.classes.cp.id, cause: "trip" }));
    const caller = await callerFor(village.account, { now });
    const cell = { childId: village.lea.id, serviceId: village.canteen.id, day: day(monday), to: "booked" as const };
    const { results } = await caller.famille.booking.save({ changes: [cell] });
    expect(results).toMatchObject([
      { refusal: { code: "NO_SERVICE", reason: { label: "Fermeture\u00A0: sortie scolaire" } } },
    ]);
    await inCommune(village.communeId, (db) =>
      db.enrolment.updateMany({ where: { childId: village.lea.id }, data: { classId: village.classes.cm1.id } }),
    );
    await caller.famille.booking.save({ changes: [cell] });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "BOOKED", closureId: null, beforeClosure: null });
  });
});

describe("reopening", () => {
  test("restores what was set aside, with an event, and tells the family", async () => {
    await withAddress();
    const { id } = await admin.calendar.declareClosure(aStrike());
    const seen = await admin.calendar.closure({ id });
    expect(seen).toMatchObject({ concerns: "Toute la commune", restored: { bookings: 3, families: 1 } });
    const reopened = await admin.calendar.reopen({ id });
    expect(reopened).toMatchObject({ restored: 3, displaced: 0, families: 1 });
    for (const child of [village.lea, village.hugo]) {
      expect(await canteenOf(child)).toMatchObject({ status: "BOOKED", closureId: null, beforeClosure: null });
    }
    const events = await inCommune(village.communeId, (db) =>
      db.bookingEvent.findMany({ where: { toStatus: "BOOKED" } }),
    );
    expect(events.map(({ fromStatus, reason }) => [fromStatus, reason])).toEqual(
      Array(3).fill(["CANCELLED", "fin de la fermeture\u00A0: grève"]),
    );
    const templates = (await emailsOf(village.communeId, village.family.id)).map(({ template }) => template);
    expect(templates).toEqual(["days-closed", "days-reopened"]);
    expect(await admin.calendar.closure({ id })).toBeNull();
  });

  test("leaves what another closure of the same day keeps, and that one restores it", async () => {
    const works = await admin.calendar.declareClosure(aStrike({ cause: "works", schoolId: village.school.id }));
    const strike = await admin.calendar.declareClosure(aStrike());
    expect(strike.displaced).toBe(0);
    expect(await admin.calendar.reopen({ id: works.id })).toMatchObject({ restored: 0 });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "CANCELLED", closureId: strike.id });
    await admin.calendar.reopen({ id: strike.id });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "BOOKED", closureId: null });
  });

  test("does not bring back what the family had cancelled itself", async () => {
    const caller = await callerFor(village.account, { now });
    const cell = { childId: village.lea.id, serviceId: village.canteen.id, day: day(monday), to: "free" as const };
    await caller.famille.booking.save({ changes: [cell] });
    const { id } = await admin.calendar.declareClosure(aStrike());
    await admin.calendar.reopen({ id });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "CANCELLED", closureId: null });
  });

  test.each([
    ["moved away", async () => void (await admin.family.close({ familyId: village.family.id }))],
    [
      "no longer has the child",
      () => inCommune(village.communeId, (db) => db.childFamily.deleteMany({ where: { childId: village.lea.id } })),
    ],
    [
      "has the child in the other weeks",
      async () => {
        const other = await aFamily(village.communeId);
        const ofLea = { childId: village.lea.id, communeId: village.communeId };
        const households = { firstFamilyId: other.id, secondFamilyId: village.family.id };
        await inCommune(village.communeId, (db) =>
          db.custodyPattern.create({ data: { ...ofLea, ...households, kind: "ISO_PARITY" } }),
        );
      },
    ],
  ])("a family that %s gets no meal back", async (_why, change) => {
    const { id } = await admin.calendar.declareClosure(aStrike());
    await change();
    await admin.calendar.reopen({ id });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "CANCELLED", closureId: null });
  });

  test("a child who left the school stays cancelled, and its family is told so", async () => {
    const email = await withAddress();
    const { id } = await admin.calendar.declareClosure(aStrike());
    await inCommune(village.communeId, (db) => db.enrolment.deleteMany({ where: { childId: village.lea.id } }));
    expect(await admin.calendar.reopen({ id })).toMatchObject({ restored: 3 });
    expect(await canteenOf(village.lea)).toMatchObject({ status: "CANCELLED", closureId: null });
    expect((await canteenOf(village.hugo)).status).toBe("BOOKED");
    const told = (await emailsOf(village.communeId, village.family.id)).at(-1);
    expect(told).toMatchObject({ toAddress: email, template: "days-reopened" });
    expect(
      linesOf(told)
        .filter((line) => line.outcome === "cancelled")
        .map(({ childName }) => childName),
    ).toEqual(["Léa", "Léa"]);
  });
});

describe("extra open days", () => {
  const wednesday = "2026-09-09";

  test("open a Wednesday to bookings; taken back, they are cancelled without charge and the family is told", async () => {
    await withAddress();
    const { id } = await admin.calendar.declareClosure(
      aStrike({ kind: "open", cause: "other", label: "Fête du village", from: wednesday }),
    );
    const caller = await callerFor(village.account, { now });
    const cell = { childId: village.lea.id, serviceId: village.canteen.id, day: day(wednesday), to: "booked" as const };
    expect((await caller.famille.booking.save({ changes: [cell] })).results).toMatchObject([{ state: "booked" }]);
    expect(await admin.calendar.reopen({ id })).toMatchObject({ displaced: 1, restored: 0 });
    const booking = await bookingOf(village.communeId, village.lea.id, village.canteen.id, wednesday);
    expect(booking).toMatchObject({ status: "CANCELLED", closureId: null });
    const told = (await emailsOf(village.communeId, village.family.id)).at(-1);
    expect(told).toMatchObject({ template: "days-closed", data: { comesBack: false } });
  });

  test("a minimum service in a strike restores its bookings, and only its own", async () => {
    await admin.calendar.declareClosure(aStrike());
    const open = aStrike({ kind: "open", cause: "other", serviceId: village.canteen.id });
    expect((await admin.calendar.previewClosure(open)).restored.bookings).toBe(2);
    await withAddress();
    await admin.calendar.declareClosure(open);
    expect((await canteenOf(village.lea)).status).toBe("BOOKED");
    const told = (await emailsOf(village.communeId, village.family.id)).at(-1);
    expect(told).toMatchObject({ template: "days-reopened", data: { reason: "ouverture exceptionnelle" } });
    expect(await refusalFrom(admin.calendar.declareClosure(open))).toMatchObject({
      code: "ALREADY_DECLARED",
      kind: "open",
      reason: "ouverture exceptionnelle",
    });
    expect((await bookingOf(village.communeId, village.lea.id, village.childcare.id)).status).toBe("CANCELLED");
  });
});

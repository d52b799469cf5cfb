import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { DeadlineRule } from "@/domain/booking/deadline-rule";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { sendDueReceipts } from "@/server/jobs/send-due-receipts";
import { bookingsOf, emailsOf, eventsOf, placesTaken } from "../../famille/booking/observe";

// The canteen of the week of 7 September closes on Friday 4, at 11 h.
const before = "2026-09-04T10:59+02:00";
const after = "2026-09-04T11:00+02:00";
const monday = day("2026-09-07");
const thursday = day("2026-09-10");
const reason = { cause: "illness" as const, detail: "appel de 8 h" };

let village: Village;
let regieId: string;
let agent: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  village = await aVillage();
  regieId = (await aRegie(village.communeId, { code: "09" })).id;
  agent = await anAccount(village.communeId, { role: "AGENT" });
});

/** A family of its own, with a child in CP, and the secretary at that moment. */
async function aDeskAt(now: string) {
  const { communeId, enrolledIn, classes, canteen } = village;
  const family = await aFamily(communeId);
  const parent = await anAccount(communeId, { family, email: `${family.id}@example.invalid` });
  const child = await aChild(communeId, { families: [family], enrolments: enrolledIn(classes.cp) });
  const { booking } = (await callerFor(agent, { now })).admin;
  const cell = (to: "booked" | "free" | "waiting", values: object = {}) => {
    return { childId: child.id, serviceId: canteen.id, day: monday, to, ...values };
  };
  const save = async (...changes: ReturnType<typeof cell>[]) =>
    (await booking.save({ familyId: family.id, changes })).results;
  return { family, parent, child, booking, cell, save };
}

describe("The secretary books for a family", () => {
  test("until the limit as the family would, without a reason", async () => {
    const { family, cell, save } = await aDeskAt(before);
    expect(await save(cell("booked"))).toMatchObject([{ state: "booked", refusal: null }]);
    expect(await bookingsOf(village.communeId, family.id)).toMatchObject([
      { status: "BOOKED", origin: "STAFF", tier: "NORMAL" },
    ]);
    expect(await eventsOf(village.communeId, family.id)).toMatchObject([{ origin: "STAFF", accountId: agent.id }]);
  });

  test("and the family's history says which child, service and day, and why", async () => {
    const { family, cell, save } = await aDeskAt(after);
    await save(cell("booked", { reason }));
    const { family: read } = (await callerFor(agent, { now: after })).admin;
    const { entries } = await read.history({ familyId: family.id });
    const changed = { child: "Louise", service: "Cantine", day: monday, to: "BOOKED" };
    expect(entries).toMatchObject([
      {
        action: "bookings-saved-for-family",
        bookings: [{ ...changed, reason: expect.stringContaining("appel de 8 h") }],
      },
    ]);
    const csv = await read.exportHistory({ familyId: family.id });
    expect(csv).toMatch(/Louise, Cantine.: inscription, lundi 7 septembre \(motif.:.*appel de 8 h\)/);
  });

  test("and the régisseur, who keeps invoices, reads that it was done, never for whom nor why", async () => {
    const { family, cell, save } = await aDeskAt(after);
    await save(cell("booked", { reason }));
    const regisseur = await anAccount(village.communeId, { role: "REGISSEUR" });
    const { family: read } = (await callerFor(regisseur, { now: after })).admin;
    const history = await read.history({ familyId: family.id });
    expect(history.entries).toMatchObject([{ action: "bookings-saved-for-family", bookings: [] }]);
    const told = JSON.stringify(history) + (await read.exportHistory({ familyId: family.id }));
    expect(told).not.toMatch(/malade|appel de 8 h|Louise|Cantine/);
  });

  test("from the limit on with a reason only", async () => {
    const { family, cell, save } = await aDeskAt(after);
    expect(await save(cell("booked"))).toMatchObject([{ state: "free", refusal: { code: "REASON_REQUIRED" } }]);
    expect(await bookingsOf(village.communeId, family.id)).toEqual([]);
    expect(await save(cell("booked", { reason }))).toMatchObject([{ state: "booked", refusal: null }]);
  });

  test("and cancels the same way", async () => {
    const { family, child, cell, save } = await aDeskAt(after);
    const booked = { childId: child.id, familyId: family.id, serviceId: village.canteen.id, day: monday };
    await aBooking(village.communeId, booked);
    expect(await save(cell("free"))).toMatchObject([{ state: "booked", refusal: { code: "REASON_REQUIRED" } }]);
    expect(await save(cell("free", { reason }))).toMatchObject([{ state: "free", refusal: null }]);
    expect(await bookingsOf(village.communeId, family.id)).toMatchObject([{ status: "CANCELLED", origin: "STAFF" }]);
  });

  test("never on a closed day, whatever the reason", async () => {
    const { cell, save } = await aDeskAt(before);
    const wednesday = day("2026-09-09");
    expect(await save(cell("booked", { day: wednesday, reason, overbook: true }))).toMatchObject([
      { state: "free", refusal: { code: "NO_SERVICE" } },
    ]);
  });

  test("a reason of one's own has words", async () => {
    const { cell, save } = await aDeskAt(after);
    await expect(save(cell("booked", { reason: { cause: "other", detail: "  " } }))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("dearer when the rule has a late price, as for the family", async () => {
    const rule: DeadlineRule = {
      kind: "limited",
      countedFrom: { kind: "day" },
      opens: null,
      phases: (["normal", "late"] as const).map((phase, index) => ({
        phase,
        until: {
          moment: { kind: "days-before", days: 3 - index, counting: "calendar", time: "11:00" },
          onClosedDay: "stay",
          inBreak: "stay",
          inclusive: false,
        },
      })),
    };
    const offered = { regieId, schoolIds: [village.school.id] };
    const service = await aService(village.communeId, { ...offered, bookingRule: rule });
    const tierAt = async (now: string) => {
      const { family, cell, save } = await aDeskAt(now);
      await save(cell("booked", { serviceId: service.id, day: thursday, reason }));
      return (await bookingsOf(village.communeId, family.id))[0]?.tier;
    };
    expect(await tierAt("2026-09-07T10:59+02:00")).toBe("NORMAL");
    expect(await tierAt("2026-09-07T11:00+02:00")).toBe("LATE");
    expect(await tierAt("2026-09-08T11:00+02:00")).toBe("LATE");
  });
});

describe("The family knows", () => {
  test("why, in its actions and in its receipt, that says the mairie did it", async () => {
    const { family, parent, cell, save } = await aDeskAt(after);
    await save(cell("booked", { reason }));
    const { actions } = await (await callerFor(parent, { now: after })).famille.booking.actions({ cursor: null });
    expect(actions).toMatchObject([
      { who: { kind: "staff" }, to: "booked", reason: "Enfant malade\u00A0: appel de 8 h" },
    ]);
    await sendDueReceipts(Temporal.Instant.from("2026-09-04T11:10+02:00"));
    expect(await emailsOf(village.communeId, family.id)).toMatchObject([
      {
        toAddress: parent.email,
        template: "bookings-receipt",
        data: { lines: [{ outcome: "booked", byTownHall: true, reason: "Enfant malade\u00A0: appel de 8 h" }] },
      },
    ]);
  });

  test("and the act is in the audit", async () => {
    const { family, cell, save } = await aDeskAt(after);
    await save(cell("booked", { reason }));
    const entry = await inCommune(village.communeId, (db) =>
      db.auditEntry.findFirst({ where: { subjectId: family.id } }),
    );
    expect(entry).toMatchObject({
      action: "bookings-saved-for-family",
      accountId: agent.id,
      facts: { booked: 1, cancelled: 0, waiting: 0, withReason: 1, overbooked: 0 },
    });
  });
});

describe("When places are limited", () => {
  async function aFullDay() {
    const offered = { regieId, schoolIds: [village.school.id] };
    const service = await aService(village.communeId, { ...offered, kind: "CHILDCARE", capacityByWeekday: { 4: 1 } });
    const holder = await aDeskAt(before);
    const full = { serviceId: service.id, day: thursday };
    await holder.save(holder.cell("booked", full));
    return { service, holder, full };
  }

  test("the secretary has no more of them than a family", async () => {
    const { service, full } = await aFullDay();
    const { cell, save } = await aDeskAt(before);
    expect(await save(cell("booked", { ...full, reason }))).toMatchObject([
      { state: "free", refusal: { code: "SERVICE_FULL" } },
    ]);
    expect(await placesTaken(village.communeId, service.id, thursday)).toBe(1);
    expect(await save(cell("waiting", full))).toMatchObject([{ state: "waiting", refusal: null }]);
  });

  test("one more is given on purpose and with a reason, never without", async () => {
    const { service, full } = await aFullDay();
    const { family, cell, save } = await aDeskAt(before);
    expect(await save(cell("booked", { ...full, overbook: true }))).toMatchObject([
      { state: "free", refusal: { code: "REASON_REQUIRED" } },
    ]);
    expect(await placesTaken(village.communeId, service.id, thursday)).toBe(1);
    expect(await save(cell("booked", { ...full, overbook: true, reason }))).toMatchObject([{ state: "booked" }]);
    expect(await placesTaken(village.communeId, service.id, thursday)).toBe(2);
    const entry = await inCommune(village.communeId, (db) =>
      db.auditEntry.findFirst({ where: { subjectId: family.id } }),
    );
    expect(entry).toMatchObject({ facts: { overbooked: 1 } });
  });

  test("a place the secretary gives back goes to the first who waits", async () => {
    const { holder, full } = await aFullDay();
    const waiter = await aDeskAt(before);
    await waiter.save(waiter.cell("waiting", full));
    await holder.save(holder.cell("free", full));
    expect(await bookingsOf(village.communeId, waiter.family.id)).toMatchObject([
      { status: "BOOKED", origin: "WAITING_LIST" },
    ]);
  });
});

describe("Who may", () => {
  test("a family of another commune, or another family's child, is not found", async () => {
    const elsewhere = await aVillage();
    const { family, booking, cell, save } = await aDeskAt(before);
    const changes = [{ ...cell("booked"), childId: elsewhere.lea.id }];
    expect(await outcome(booking.save({ familyId: elsewhere.family.id, changes }))).toBe("NOT_FOUND");
    expect(await outcome(booking.week({ familyId: elsewhere.family.id, monday }))).toBe("NOT_FOUND");
    expect(await save(...changes, cell("booked", { childId: village.lea.id }))).toMatchObject([
      { refusal: { code: "NOT_YOUR_CHILD" } },
      { refusal: { code: "NOT_YOUR_CHILD" } },
    ]);
    expect(await bookingsOf(elsewhere.communeId, elsewhere.family.id)).toEqual([]);
    expect(await bookingsOf(village.communeId, family.id)).toEqual([]);
  });

  test("the secretary reads the week as the family does, with the limits", async () => {
    const { family, booking } = await aDeskAt(after);
    const { canEdit, view, family: shown } = await booking.week({ familyId: family.id, monday });
    expect({ canEdit, name: shown.name, monday: view.monday }).toEqual({ canEdit: true, name: family.name, monday });
    expect(view.services[0]?.rows[0]?.cells[0]).toMatchObject({
      state: "free",
      refusal: null,
      pastLimit: { code: "DEADLINE_PASSED" },
    });
    expect((await booking.week({ familyId: family.id, monday: null })).view.monday).toBe("2026-08-31");
  });

  test.each(["KITCHEN", "REGISSEUR", "READER"] as const)("not %s", async (role) => {
    const { family, cell } = await aDeskAt(before);
    const { booking } = (await callerFor(await anAccount(village.communeId, { role }), { now: before })).admin;
    expect(await outcome(booking.week({ familyId: family.id, monday }))).toBe("NOT_ALLOWED");
    expect(await outcome(booking.save({ familyId: family.id, changes: [cell("booked", { reason })] }))).toBe(
      "NOT_ALLOWED",
    );
  });
});

import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aClosure } from "@tests/builders/calendar";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage } from "@tests/builders/village";
import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { bookingsOf, emailsOf, eventsOf, placesTaken } from "../../famille/booking/observe";

const now = "2026-09-01T10:00+02:00";
const later = "2026-09-01T11:00+02:00";
const monday = day("2026-09-07");
const tuesday = day("2026-09-08");
const thursday = day("2026-09-10");

/** A school whose CP has Léa and two other families' children, and the secretary. */
async function aSchoolDesk({ places }: { places?: number } = {}) {
  const village = await aVillage();
  const { communeId, classes, enrolledIn, school } = village;
  const offered = { regieId: (await aRegie(communeId, { code: "09" })).id, schoolIds: [school.id] };
  const service = places
    ? await aService(communeId, { ...offered, kind: "CHILDCARE", name: "Étude", capacityByWeekday: { 4: places } })
    : village.canteen;
  const agent = await anAccount(communeId, { role: "AGENT" });

  async function aPupil(schoolClass = classes.cp, email: string | null = null) {
    const family = await aFamily(communeId);
    const account = await anAccount(communeId, { family, email: email && `${family.id}@example.invalid` });
    const child = await aChild(communeId, { families: [family], enrolments: enrolledIn(schoolClass) });
    return { family, account, child };
  }
  const book = (pupil: Awaited<ReturnType<typeof aPupil>>, onDay: string, values: object = {}) =>
    aBooking(communeId, {
      childId: pupil.child.id,
      familyId: pupil.family.id,
      serviceId: service.id,
      day: onDay,
      ...values,
    });
  const deskAt = async (moment: string) => (await callerFor(agent, { now: moment })).admin.booking;
  const ask = (action: "cancel" | "add", values: object = {}) => ({
    action,
    schoolId: school.id,
    classId: classes.cp.id,
    serviceId: service.id,
    from: monday,
    until: thursday,
    cause: "trip-picnic" as const,
    detail: "musée de la mine",
    tellFamilies: true,
    ...values,
  });
  return { ...village, service, agent, aPupil, book, deskAt, ask };
}

async function wholeBookingsOf(communeId: string, familyId: string) {
  return (await bookingsOf(communeId, familyId)).map(({ id, ...kept }) => kept);
}

describe("A class goes on a trip", () => {
  test("numbers come first, and nothing is written before", async () => {
    const { communeId, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const one = await aPupil(undefined, "with an address");
    const other = await aPupil();
    await book(one, monday);
    await book(one, tuesday);
    await book(other, thursday);
    const preview = await (await deskAt(now)).previewBatch(ask("cancel"));
    expect(preview).toMatchObject({
      changes: 3,
      children: 2,
      families: 2,
      addresses: 1,
      familiesWithoutAddress: 1,
      runningDays: [monday, tuesday, thursday],
      closedDays: [{ day: "2026-09-09", label: "Pas de service le mercredi" }],
      // Léa three days, the others the days they don't come.
      already: 6,
    });
    expect(await bookingsOf(communeId, one.family.id)).toMatchObject([{ status: "BOOKED" }, { status: "BOOKED" }]);
  });

  test("its meals are cancelled past the limit too, other classes keep theirs, families are told once", async () => {
    const { communeId, classes, aPupil, book, deskAt, ask, agent } = await aSchoolDesk();
    const one = await aPupil(undefined, "with an address");
    const elsewhere = await aPupil(classes.cm1, "with an address");
    for (const onDay of [monday, tuesday]) await book(one, onDay);
    await book(elsewhere, monday);
    const made = await (await deskAt("2026-09-07T07:00+02:00")).makeBatch(ask("cancel"));
    expect(made).toMatchObject({ changed: 2, children: 1, families: 1, emails: 1 });
    expect(await bookingsOf(communeId, one.family.id)).toMatchObject([
      { day: monday, status: "CANCELLED", origin: "STAFF" },
      { day: tuesday, status: "CANCELLED", origin: "STAFF" },
    ]);
    expect(await bookingsOf(communeId, elsewhere.family.id)).toMatchObject([{ status: "BOOKED" }]);
    const reason = "Sortie scolaire, avec pique-nique\u00A0: musée de la mine";
    expect(await emailsOf(communeId, one.family.id)).toEqual([
      {
        toAddress: one.account.email,
        template: "class-bookings-changed",
        data: {
          displayName: "Camille Essai",
          change: "cancelled",
          reason,
          serviceName: "Cantine",
          children: [{ name: "Louise", days: [monday, tuesday] }],
        },
      },
    ]);
    expect(await emailsOf(communeId, elsewhere.family.id)).toEqual([]);
    const { actions } = await (await callerFor(one.account, { now: "2026-09-07T07:01+02:00" })).famille.booking.actions(
      {
        cursor: null,
      },
    );
    expect(actions).toMatchObject([{ who: { kind: "staff" }, to: "free", reason, days: [monday, tuesday] }]);
    const trace = await inCommune(communeId, (db) => db.auditEntry.findFirst({ where: { subjectId: made.id } }));
    expect(trace).toMatchObject({ action: "bookings-batch-made", accountId: agent.id, facts: { changed: 2 } });
    const [heading, line] = (await (await deskAt(now)).exportBatches()).split("\r\n");
    expect(heading).toBe(
      "\uFEFFFait le;Par;Changement;Service;École;Classe;Du;Au;Inscriptions;Enfants;Motif;Précision;Défait le",
    );
    expect(line).toMatch(/;annulées;Cantine;.*;2;1;Sortie scolaire, avec pique-nique;musée de la mine;$/);
  });

  test("a family without an account is told at the address of its dossier, and the other household is not", async () => {
    const { communeId, classes, enrolledIn, book, deskAt, ask } = await aSchoolDesk();
    const [family, other] = [await aFamily(communeId), await aFamily(communeId)];
    for (const { id } of [family, other]) {
      await aGuardian(communeId, { familyId: id, email: `${id}@example.invalid` });
    }
    const child = await aChild(communeId, { families: [family, other], enrolments: enrolledIn(classes.cp) });
    await book({ family, account: await anAccount(communeId), child }, monday);
    const desk = await deskAt(now);
    expect(await desk.previewBatch(ask("cancel"))).toMatchObject({ addresses: 1, familiesWithoutAddress: 0 });
    expect(await desk.makeBatch(ask("cancel"))).toMatchObject({ families: 1, emails: 1 });
    expect(await emailsOf(communeId, family.id)).toMatchObject([{ toAddress: `${family.id}@example.invalid` }]);
    expect(await emailsOf(communeId, other.id)).toEqual([]);
  });

  test("undoing restores each booking exactly as it was, once", async () => {
    const { communeId, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const one = await aPupil(undefined, "with an address");
    const other = await aPupil();
    await book(one, monday, { tier: "LATE", origin: "PATTERN" });
    await book(one, tuesday, { status: "WAITING", waitingSince: "2026-08-15T08:00:00Z" });
    await book(one, thursday, { status: "CANCELLED" });
    await book(other, monday);
    const families = [one.family.id, other.family.id];
    const before = await Promise.all(families.map((id) => wholeBookingsOf(communeId, id)));
    const { id } = await (await deskAt(now)).makeBatch(ask("cancel"));
    const desk = await deskAt(later);
    expect(await desk.previewUndo({ id })).toEqual({ restored: 3, touched: 0, full: 0, closed: 0 });
    expect(await desk.undoBatch({ id })).toEqual({ restored: 3, touched: 0, full: 0, closed: 0, emails: 1 });
    expect(await Promise.all(families.map((family) => wholeBookingsOf(communeId, family)))).toEqual(before);
    const events = (await eventsOf(communeId, one.family.id)).map(({ from, to }) => `${from} → ${to}`);
    // Those of one statement have no order among themselves.
    expect([events.slice(0, 2).sort(), events.slice(2).sort()]).toEqual([
      ["BOOKED → CANCELLED", "WAITING → CANCELLED"],
      ["null → BOOKED", "null → WAITING"],
    ]);
    expect(await emailsOf(communeId, one.family.id)).toMatchObject([
      { data: { change: "cancelled" } },
      { data: { change: "undone" } },
    ]);
    expect(await outcome(desk.undoBatch({ id }))).toBe("ALREADY_UNDONE");
    const { batches } = await desk.batches({});
    expect(batches).toMatchObject([
      { id, action: "cancel", cause: "trip-picnic", className: "CP", from: monday, changed: 3, children: 2 },
    ]);
    expect(batches[0]?.undoneAt).toBe("2026-09-01T09:00:00Z");
  });

  test("undoing gives nothing back to a family that has left meanwhile", async () => {
    const { communeId, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const [leaves, stays] = [await aPupil(), await aPupil()];
    for (const pupil of [leaves, stays]) await book(pupil, monday);
    const { id } = await (await deskAt(now)).makeBatch(ask("cancel"));
    await inCommune(communeId, (db) =>
      db.family.update({ where: { id: leaves.family.id }, data: { closedAt: new Date(0) } }),
    );
    expect(await (await deskAt(later)).undoBatch({ id })).toMatchObject({ restored: 1, touched: 1 });
    expect(await bookingsOf(communeId, leaves.family.id)).toMatchObject([{ status: "CANCELLED" }]);
    expect(await bookingsOf(communeId, stays.family.id)).toMatchObject([{ status: "BOOKED" }]);
  });

  test("undoing leaves what a family changed since, and what was closed since", async () => {
    const { communeId, classes, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const one = await aPupil();
    await book(one, monday);
    await book(one, tuesday);
    await book(one, thursday);
    const { id } = await (await deskAt(now)).makeBatch(ask("cancel"));
    const parent = await callerFor(one.account, { now: "2026-09-01T10:30+02:00" });
    const cell = { childId: one.child.id, serviceId: (await firstService(communeId)).id, day: monday };
    await parent.famille.booking.save({ changes: [{ ...cell, to: "booked" }] });
    await aClosure(communeId, { from: tuesday, cause: "TRIP", classId: classes.cp.id });
    expect(await (await deskAt(later)).undoBatch({ id })).toMatchObject({ restored: 1, touched: 1, closed: 1 });
    expect(await bookingsOf(communeId, one.family.id)).toMatchObject([
      { day: monday, status: "BOOKED", origin: "FAMILY" },
      { day: tuesday, status: "CANCELLED" },
      { day: thursday, status: "BOOKED" },
    ]);
  });

  test("a second click changes nothing, even at the same time; no message when the switch is off", async () => {
    const { communeId, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const one = await aPupil(undefined, "with an address");
    await book(one, monday);
    const desk = await deskAt(now);
    const asked = ask("cancel", { tellFamilies: false });
    const answers = await Promise.all([outcome(desk.makeBatch(asked)), outcome(desk.makeBatch(asked))]);
    expect(answers.sort()).toEqual(["NOTHING_TO_CHANGE", "fine"]);
    expect(await eventsOf(communeId, one.family.id)).toHaveLength(1);
    expect(await emailsOf(communeId, one.family.id)).toEqual([]);
  });
});

describe("A class is added", () => {
  test("each child by its household, on the days that run; undoing takes it back", async () => {
    const { communeId, family, aPupil, book, deskAt, ask } = await aSchoolDesk();
    const one = await aPupil();
    await book(one, monday);
    const made = await (await deskAt(now)).makeBatch(ask("add"));
    // Léa and the other child, three days that run, one meal that was there.
    expect(made).toMatchObject({ changed: 5, children: 2 });
    expect((await bookingsOf(communeId, family.id)).map(({ day: onDay, status }) => [onDay, status])).toEqual([
      [monday, "BOOKED"],
      [tuesday, "BOOKED"],
      [thursday, "BOOKED"],
    ]);
    await (await deskAt(later)).undoBatch({ id: made.id });
    const statuses = (await bookingsOf(communeId, one.family.id)).map(({ status }) => status);
    expect(statuses).toEqual(["BOOKED", "CANCELLED", "CANCELLED"]);
    expect((await bookingsOf(communeId, family.id)).every(({ status }) => status === "CANCELLED")).toBe(true);
  });

  test("never beyond the last place", async () => {
    const { communeId, service, aPupil, deskAt, ask } = await aSchoolDesk({ places: 2 });
    await aPupil();
    await aPupil();
    const asked = ask("add", { from: thursday });
    expect(await (await deskAt(now)).previewBatch(asked)).toMatchObject({ changes: 2, full: 1 });
    expect(await (await deskAt(now)).makeBatch(asked)).toMatchObject({ changed: 2 });
    expect(await placesTaken(communeId, service.id, thursday)).toBe(2);
  });

  test("a child of two households, when nobody said with which it is, is left to be booked by hand", async () => {
    const { communeId, classes, enrolledIn, deskAt, ask } = await aSchoolDesk();
    const families = await Promise.all([aFamily(communeId), aFamily(communeId)]);
    const values = { families, enrolments: enrolledIn(classes.cp), birthName: "Partagé", firstNames: "Noé" };
    await aChild(communeId, values);
    expect(await (await deskAt(now)).previewBatch(ask("add"))).toMatchObject({
      children: 1,
      undecided: ["Partagé Noé"],
    });
  });
});

test("places a class gives back go to who waits; undoing takes nobody's place away", async () => {
  const { communeId, service, classes, aPupil, book, deskAt, ask } = await aSchoolDesk({ places: 1 });
  const holder = await aPupil(classes.cp);
  const waiter = await aPupil(classes.cm1);
  await book(holder, thursday);
  await book(waiter, thursday, { status: "WAITING" });
  const { id } = await (await deskAt(now)).makeBatch(ask("cancel"));
  expect(await bookingsOf(communeId, waiter.family.id)).toMatchObject([{ status: "BOOKED", origin: "WAITING_LIST" }]);
  expect(await (await deskAt(later)).undoBatch({ id })).toMatchObject({ restored: 0, full: 1 });
  expect(await placesTaken(communeId, service.id, thursday)).toBe(1);
});

describe("Who may", () => {
  test("nothing of another commune is found", async () => {
    const { aPupil, book, deskAt, ask, communeId } = await aSchoolDesk();
    const one = await aPupil();
    await book(one, monday);
    const { id } = await (await deskAt(now)).makeBatch(ask("cancel"));
    const stranger = await aSchoolDesk();
    const desk = await stranger.deskAt(later);
    expect(await outcome(desk.previewBatch(ask("cancel")))).toBe("NOT_FOUND");
    expect(await outcome(desk.makeBatch(ask("cancel")))).toBe("NOT_FOUND");
    expect(await outcome(desk.makeBatch({ ...stranger.ask("add"), classId: ask("add").classId }))).toBe("NOT_FOUND");
    expect(await outcome(desk.undoBatch({ id }))).toBe("NOT_FOUND");
    expect(await desk.batches({})).toMatchObject({ batches: [] });
    expect((await desk.exportBatches()).trimEnd().split("\r\n")).toHaveLength(1);
    expect(await bookingsOf(communeId, one.family.id)).toMatchObject([{ status: "CANCELLED" }]);
  });

  test.each(["KITCHEN", "REGISSEUR", "READER"] as const)("not %s", async (role) => {
    const { communeId, ask } = await aSchoolDesk();
    const { booking } = (await callerFor(await anAccount(communeId, { role }), { now })).admin;
    expect(await outcome(booking.makeBatch(ask("add")))).toBe("NOT_ALLOWED");
  });
});

async function firstService(communeId: string): Promise<{ id: string }> {
  return inCommune(communeId, (db) =>
    db.service.findFirstOrThrow({ where: { kind: "CANTEEN" }, select: { id: true } }),
  );
}

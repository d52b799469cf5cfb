import { anAccount } from "@tests/builders/account";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aClass, aSchool } from "@tests/builders/school";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { recordAudits } from "@/server/audit";
import { inCommune } from "@/server/db/tenant";
import { emailsOf } from "../../famille/booking/observe";
import { aDesk, aNewFamily, anAdult, now } from "./desk";

test("a family is created with its adults and children, its number is the next", async () => {
  const { desk, classes, schoolYears, auditOf } = await aDesk();
  const schoolYearId = schoolYears.at(-1)?.id ?? "";
  const [child] = aNewFamily().children;
  const created = await desk.admin.family.create(
    aNewFamily({ children: child ? [{ ...child, enrolment: { schoolYearId, classId: classes.cp.id } }] : [] }),
  );
  const page = await desk.admin.family.page({ familyId: created.id });
  expect(page).toMatchObject({
    number: created.number,
    name: "de La Tour-Lefèvre",
    adults: [{ birthName: "de La Tour", phone: "+33639981234", payer: true }],
    children: [{ firstNames: "Zoé-Line", birthDay: "2019-02-03", enrolments: [{ className: "CP" }] }],
  });
  const next = await desk.admin.family.create(aNewFamily());
  expect(next.number).toBe(created.number + 1);
  expect((await auditOf(created.id)).map(({ action }) => action)).toEqual(["family-created"]);
});

test.each([
  [{ adults: [{ ...anAdult, phone: "00 12 34" }] }, "PHONE_NOT_VALID"],
  [
    { children: [{ birthName: "A", usageName: null, firstNames: "B", birthDay: day("2026-09-04"), enrolment: null }] },
    "BIRTH_DAY_NOT_VALID",
  ],
])("creating %j is refused: %s", async (values, code) => {
  const { desk } = await aDesk();
  expect(await outcome(desk.admin.family.create(aNewFamily(values)))).toBe(code);
});

test("a class of another commune is none", async () => {
  const [{ desk, schoolYears }, other] = [await aDesk(), await aDesk()];
  const enrolment = { schoolYearId: schoolYears[0]?.id ?? "", classId: other.classes.cp.id };
  const [child] = aNewFamily().children;
  const asked = aNewFamily({ children: child ? [{ ...child, enrolment }] : [] });
  expect(await outcome(desk.admin.family.create(asked))).toBe("NOT_FOUND");
});

test("who may be known already is shown before: same names and birth day, however written; e-mail; phone", async () => {
  const { desk } = await aDesk();
  const { id } = await desk.admin.family.create(aNewFamily());
  const again = aNewFamily({
    adults: [{ ...anAdult, firstNames: "X", phone: "+33 6 39 98 12 34" }],
    children: [
      { birthName: "LEFEVRE", usageName: null, firstNames: "zoe line", birthDay: day("2019-02-03"), enrolment: null },
      { birthName: "Lefèvre", usageName: null, firstNames: "Zoé", birthDay: day("2019-02-04"), enrolment: null },
    ],
  });
  const found = await desk.admin.family.duplicates(again);
  expect(found.map(({ row, familyId, because }) => ({ row, familyId, because }))).toEqual([
    { row: 0, familyId: id, because: "child" },
    { row: 2, familyId: id, because: "phone" },
  ]);
});

test("twins who share the first word of their first names are two children", async () => {
  const { desk } = await aDesk();
  const twin = (firstNames: string) => {
    return { birthName: "Lefèvre", usageName: null, firstNames, birthDay: day("2019-02-03"), enrolment: null };
  };
  await desk.admin.family.create(aNewFamily({ children: [twin("Mohamed Amine"), twin("Marie-Lou")] }));
  const adults = [{ ...anAdult, firstNames: "X" }];
  const asked = [twin("Mohamed Yassine"), twin("Marie-Ange"), twin("Marie"), twin("mohamed-amine jean")];
  const found = await desk.admin.family.duplicates(aNewFamily({ adults, children: asked }));
  expect(found.map(({ row, person }) => [row, person])).toEqual([
    [2, "Lefèvre Marie-Lou"],
    [3, "Lefèvre Mohamed Amine"],
  ]);
});

test("two people editing the same record: the second is told, nothing is overwritten", async () => {
  const { desk, family } = await aDesk();
  const { version, adults } = await desk.admin.family.page({ familyId: family.id });
  const facts = { familyId: family.id, resident: false, staffNote: null };
  await desk.admin.family.save({ ...facts, version, name: "Essai-Un" });
  expect(await outcome(desk.admin.family.save({ ...facts, version, name: "Essai-Deux" }))).toBe("CHANGED_MEANWHILE");
  expect((await desk.admin.family.page({ familyId: family.id })).name).toBe("Essai-Un");
  const adult = adults[0] ?? { ...anAdult, id: "", version: 1 };
  const asked = { ...adult, familyId: family.id, phone: "04 65 71 00 12" };
  await desk.admin.family.saveAdult(asked);
  expect(await outcome(desk.admin.family.saveAdult(asked))).toBe("CHANGED_MEANWHILE");
});

test("an edit keeps the names of what changed, never what was typed", async () => {
  const { desk, family, auditOf } = await aDesk();
  const { version } = await desk.admin.family.page({ familyId: family.id });
  await desk.admin.family.save({ familyId: family.id, version, name: "Essai", resident: false, staffNote: "Secret" });
  const [entry] = await auditOf(family.id);
  expect(entry).toMatchObject({ action: "family-changed", facts: { fields: ["resident", "staffNote"] } });
  expect(JSON.stringify(entry)).not.toContain("Secret");
});

test("one adult pays: the new one replaces the other", async () => {
  const { desk, family } = await aDesk();
  await desk.admin.family.saveAdult({ ...anAdult, familyId: family.id, id: null, version: 1 });
  const { adults } = await desk.admin.family.page({ familyId: family.id });
  expect(adults.map(({ firstNames, payer }) => [firstNames, payer])).toEqual([
    ["Camille", false],
    ["Odette", true],
  ]);
});

test("somebody pays, whatever is unticked or taken away, and only what changed is written down", async () => {
  const { desk, family, auditOf } = await aDesk();
  const page = () => desk.admin.family.page({ familyId: family.id });
  const [only] = (await page()).adults;
  if (!only) throw new Error("The village's family has an adult");
  const kept = { ...only, familyId: family.id };
  expect(await outcome(desk.admin.family.saveAdult({ ...kept, payer: false }))).toBe("LAST_PAYER");
  expect(await outcome(desk.admin.family.removeAdult({ familyId: family.id, id: only.id }))).toBe("LAST_PAYER");
  await desk.admin.family.saveAdult({ ...kept, phone: "04 65 71 00 12" });
  expect((await auditOf(family.id)).at(-1)?.facts).toMatchObject({ fields: ["phone"] });

  // Once somebody else pays, both are possible.
  await desk.admin.family.saveAdult({ ...anAdult, familyId: family.id, id: null, version: 1 });
  expect((await page()).adults.map(({ payer }) => payer).filter(Boolean)).toHaveLength(1);
  await desk.admin.family.removeAdult({ familyId: family.id, id: only.id });
  expect((await page()).adults).toMatchObject([{ firstNames: "Odette", payer: true }]);
});

test("a corrected name is the account's too; a corrected address is not, and the page says which one the account has", async () => {
  const { desk, family, guardian, account, communeId } = await aDesk();
  const own = { email: "compte@example.invalid", emailKey: "compte@example.invalid" };
  await inCommune(communeId, (db) => db.account.update({ where: { id: account.id }, data: own }));
  const page = () => desk.admin.family.page({ familyId: family.id });
  const [adult] = (await page()).adults;
  if (!adult) throw new Error("The village's family has an adult");
  const corrected = { familyId: family.id, usageName: "Œuvrard", email: "dossier@example.invalid" };
  await desk.admin.family.saveAdult({ ...adult, ...corrected });
  const { accounts } = await desk.admin.accounts.ofFamily({ familyId: family.id });
  expect(accounts).toMatchObject([{ displayName: "Camille Œuvrard", email: "compte@example.invalid" }]);
  expect((await page()).adults).toMatchObject([
    { id: guardian.id, email: "dossier@example.invalid", account: { email: "compte@example.invalid" } },
  ]);
});

test("who is taken out of a family loses the account in the same act, as the form said before", async () => {
  const { desk, family, account, guardian, communeId, auditOf } = await aDesk();
  const phone = await callerFor(account, { now });
  await desk.admin.family.saveAdult({ ...anAdult, familyId: family.id, id: null, version: 1 });
  const { adults } = await desk.admin.family.page({ familyId: family.id });
  expect(adults.map((adult) => adult.account)).toEqual([{ identifier: account.identifier, email: null }, null]);
  const regisseur = await callerFor(await anAccount(communeId, { role: "REGISSEUR" }), { now });
  const shown = await regisseur.admin.family.page({ familyId: family.id });
  expect(shown.adults.map((adult) => adult.account)).toEqual([null, null]);

  await desk.admin.family.removeAdult({ familyId: family.id, id: guardian.id });
  expect(await outcome(phone.famille.family.file())).toBe("SIGN_IN_REQUIRED");
  expect((await desk.admin.accounts.ofFamily({ familyId: family.id })).accounts).toMatchObject([
    { id: account.id, state: "disabled" },
  ]);
  expect((await auditOf(account.id)).map(({ action }) => action)).toEqual(["account-disabled"]);
  const { entries } = await desk.admin.family.history({ familyId: family.id });
  expect(entries.map(({ action }) => action)).toEqual(["adult-removed", "account-disabled", "adult-added"]);
});

test("the history tells of a class when it changed, not at every save", async () => {
  const { desk, family, lea, classes, schoolYears, auditOf } = await aDesk();
  const schoolYearId = schoolYears.at(-1)?.id ?? "";
  const childOf = async () => {
    const { children } = await desk.admin.family.page({ familyId: family.id });
    const child = children.find(({ id }) => id === lea.id);
    if (!child) throw new Error("Léa is of the village's family");
    return child;
  };
  const save = async (facts: { firstNames: string; classId: string | null }) => {
    const { id, version, birthName, usageName, birthDay } = await childOf();
    const { firstNames, classId } = facts;
    const identity = { familyId: family.id, id, version, birthName, usageName, firstNames, birthDay };
    await desk.admin.child.save({ ...identity, enrolment: { schoolYearId, classId } });
    return (await auditOf(family.id)).at(-1)?.facts;
  };
  expect(await save({ firstNames: "Léa-Lou", classId: classes.cp.id })).toMatchObject({ fields: ["firstNames"] });
  expect(await save({ firstNames: "Léa-Lou", classId: classes.cm1.id })).toMatchObject({ fields: ["enrolment"] });
  expect(await save({ firstNames: "Léa-Lou", classId: null })).toMatchObject({ fields: ["enrolment"] });
  expect(await save({ firstNames: "Léa", classId: null })).toMatchObject({ fields: ["firstNames"] });
});

test("who may collect a child is the family's own; the other household neither sees nor changes it", async () => {
  const { desk, family, lea, account, communeId } = await aDesk();
  const other = await desk.admin.family.create(aNewFamily());
  await desk.admin.child.addHousehold({ childId: lea.id, familyId: other.id });
  const contact = {
    name: "Mamie Jo",
    relation: "Grand-mère",
    phone: "06 39 98 00 00",
    mayCollect: true,
    emergency: false,
  };
  const asked = { ...contact, familyId: family.id, childId: lea.id, id: null, version: 1 };
  await desk.admin.child.saveContact(asked);
  const contactsOf = async (familyId: string) =>
    (await desk.admin.family.page({ familyId })).children.flatMap(({ contacts }) => contacts);
  expect(await contactsOf(family.id)).toMatchObject([{ name: "Mamie Jo", phone: "+33639980000" }]);
  expect(await contactsOf(other.id)).toEqual([]);
  const fileOf = async (own: Parameters<typeof callerFor>[0]) =>
    (await (await callerFor(own, { now })).famille.family.file()).children.flatMap(({ contacts }) => contacts);
  expect(await fileOf(account)).toMatchObject([{ name: "Mamie Jo" }]);
  expect(await fileOf(await anAccount(communeId, { family: other }))).toEqual([]);
  const [{ id } = { id: "" }] = await contactsOf(family.id);
  expect(await outcome(desk.admin.child.removeContact({ familyId: other.id, id }))).toBe("NOT_FOUND");
  await desk.admin.child.removeContact({ familyId: family.id, id });
  expect(await contactsOf(family.id)).toEqual([]);
});

test("a health note is kept encrypted; reading it is an act that is written down, for those who may", async () => {
  const { desk, family, lea, communeId, auditOf } = await aDesk();
  const ofLea = { familyId: family.id, childId: lea.id };
  await desk.admin.child.saveHealthNote({ ...ofLea, version: 1, note: "Asthme" });
  const row = await inCommune(communeId, (db) => db.child.findUniqueOrThrow({ where: { id: lea.id } }));
  expect(row.healthNote).not.toContain("Asthme");
  expect(await desk.admin.child.readHealthNote(ofLea)).toEqual({ note: "Asthme", version: 2 });
  expect((await auditOf(family.id)).map(({ action }) => action)).toEqual(["health-note-added", "health-note-read"]);
  const regisseur = await callerFor(await anAccount(communeId, { role: "REGISSEUR" }), { now });
  expect(await outcome(regisseur.admin.child.readHealthNote(ofLea))).toBe("NOT_ALLOWED");
  const page = await regisseur.admin.family.page({ familyId: family.id });
  expect(page.children.map(({ care }) => care)).toEqual([null, null]);
  expect((await refusalFrom(desk.admin.child.readHealthNote({ familyId: family.id, childId: family.id }))).code).toBe(
    "NOT_FOUND",
  );
});

test("two agents write one health note: the second is told, and replaces it only after reading it", async () => {
  const { desk, family, lea, communeId } = await aDesk();
  const colleague = await callerFor(await anAccount(communeId, { role: "AGENT" }), { now });
  const ofLea = { familyId: family.id, childId: lea.id };
  await desk.admin.child.saveHealthNote({ ...ofLea, version: 1, note: "Asthme" });
  const [mine, theirs] = [
    await desk.admin.child.readHealthNote(ofLea),
    await colleague.admin.child.readHealthNote(ofLea),
  ];
  await colleague.admin.child.saveHealthNote({ ...ofLea, ...theirs, note: "Asthme, allergie aux arachides" });
  const late = { ...ofLea, ...mine, note: "Asthme léger" };
  expect(await outcome(desk.admin.child.saveHealthNote(late))).toBe("CHANGED_MEANWHILE");
  const kept = await desk.admin.child.readHealthNote(ofLea);
  expect(kept.note).toBe("Asthme, allergie aux arachides");
  await desk.admin.child.saveHealthNote({ ...late, version: kept.version });
  const both = [desk, colleague].map((one) =>
    outcome(one.admin.child.saveHealthNote({ ...ofLea, version: kept.version + 1, note: "" })),
  );
  expect((await Promise.all(both)).sort()).toEqual(["CHANGED_MEANWHILE", "fine"]);
});

test("closing ends accounts and what was booked; reopening gives the accounts back", async () => {
  const { desk, family, account, canteen, lea, auditOf } = await aDesk();
  const caller = await callerFor(account, { now });
  const cell = { childId: lea.id, serviceId: canteen.id, to: "booked" as const };
  await caller.famille.booking.save({
    changes: [
      { ...cell, day: day("2026-09-14") },
      { ...cell, day: day("2026-09-15") },
    ],
  });
  expect(await desk.admin.family.closingPreview({ familyId: family.id })).toEqual({ bookings: 2, accounts: 1 });
  await desk.admin.family.close({ familyId: family.id });
  expect(await outcome(caller.famille.booking.week({ monday: null }))).toBe("SIGN_IN_REQUIRED");
  expect(await outcome(desk.admin.family.close({ familyId: family.id }))).toBe("FAMILY_CLOSED");
  const again = { familyId: family.id, changes: [{ ...cell, day: day("2026-09-14") }] };
  expect(await outcome(desk.admin.booking.save(again))).toBe("FAMILY_CLOSED");
  expect(await desk.admin.family.closingPreview({ familyId: family.id })).toEqual({ bookings: 0, accounts: 0 });
  await desk.admin.family.reopen({ familyId: family.id });
  expect((await caller.famille.booking.week({ monday: day("2026-09-14") })).services[0]?.rows[0]?.cells[0]?.state).toBe(
    "free",
  );
  expect((await auditOf(family.id)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["family-closed", "family-reopened"]),
  );
});

test("closing tells the adults, whose accounts get no receipt any more", async () => {
  const { desk, communeId, family, account, canteen, lea } = await aDesk();
  const email = `${family.id}@example.invalid`;
  await anAccount(communeId, { family, email });
  const cell = { childId: lea.id, serviceId: canteen.id, to: "booked" as const };
  const changes = ["2026-09-14", "2026-09-17"].map((on) => ({ ...cell, day: day(on) }));
  await (await callerFor(account, { now })).famille.booking.save({ changes });
  await desk.admin.family.close({ familyId: family.id });
  const [told, ...others] = await emailsOf(communeId, family.id);
  const data = { bookings: 2, firstDay: "2026-09-14", lastDay: "2026-09-17" };
  expect(told).toMatchObject({ toAddress: email, template: "family-closed", data });
  expect(others).toEqual([]);
});

test("reopening leaves closed the account of an adult who was taken out meanwhile", async () => {
  const { desk, communeId, family } = await aDesk();
  const guardians = await Promise.all(
    [true, false].map((payer) => aGuardian(communeId, { familyId: family.id, payer })),
  );
  const [stays, leaves] = await Promise.all(
    guardians.map(({ id: guardianId }) => anAccount(communeId, { family, guardianId })),
  );
  await desk.admin.family.close({ familyId: family.id });
  await desk.admin.family.removeAdult({ familyId: family.id, id: guardians[1]?.id ?? "" });
  await desk.admin.family.reopen({ familyId: family.id });
  const isOpen = async (account: { id: string } | undefined) =>
    (await inCommune(communeId, (db) => db.account.findUniqueOrThrow({ where: { id: account?.id ?? "" } })))
      .disabledAt === null;
  expect([await isOpen(stays), await isOpen(leaves)]).toEqual([true, false]);
});

test("a child changes class only when what is booked is offered there too", async () => {
  const { desk, communeId, family, account, canteen, lea, classes, schoolYears } = await aDesk();
  const cell = { childId: lea.id, serviceId: canteen.id, day: day("2026-09-14"), to: "booked" as const };
  await (await callerFor(account, { now })).famille.booking.save({ changes: [cell] });
  const elsewhere = await aClass(communeId, { schoolId: (await aSchool(communeId)).id });
  const schoolYearId = schoolYears.find(({ label }) => label === "2026-2027")?.id ?? "";
  const move = async (classId: string | null) => {
    const child = (await desk.admin.family.page({ familyId: family.id })).children.find(({ id }) => id === lea.id);
    if (!child) throw new Error("Léa is in the family");
    const { birthName, usageName, firstNames, birthDay, version } = child;
    const facts = { birthName, usageName, firstNames, birthDay, version, despiteDuplicates: false };
    const enrolment = { schoolYearId, classId };
    return desk.admin.child.save({ ...facts, id: lea.id, familyId: family.id, enrolment });
  };
  const refusal = { code: "CLASS_LEAVES_BOOKINGS", bookings: 1, firstDay: "2026-09-14" };
  expect(await refusalFrom(move(null))).toEqual(refusal);
  expect(await refusalFrom(move(elsewhere.id))).toEqual(refusal);
  expect(await outcome(move(classes.cm1.id))).toBe("fine");
  await desk.admin.booking.save({ familyId: family.id, changes: [{ ...cell, to: "free" }] });
  expect(await outcome(move(elsewhere.id))).toBe("fine");
});

test("nothing of another commune is read, changed, closed or merged", async () => {
  const [one, other] = [await aDesk(), await aDesk()];
  const familyId = one.family.id;
  const { desk } = other;
  const calls = [
    desk.admin.family.page({ familyId }),
    desk.admin.family.save({ familyId, version: 1, name: "X", resident: true, staffNote: null }),
    desk.admin.family.saveAdult({ ...anAdult, familyId, id: one.guardian.id, version: 1 }),
    desk.admin.family.removeAdult({ familyId, id: one.guardian.id }),
    desk.admin.family.close({ familyId }),
    desk.admin.family.merge({ fromId: familyId, intoId: other.family.id }),
    desk.admin.child.addHousehold({ childId: one.lea.id, familyId: other.family.id }),
    desk.admin.custody.year({ childId: one.lea.id, year: null }),
    desk.admin.child.saveHealthNote({ familyId, childId: one.lea.id, version: 1, note: "x" }),
    desk.admin.family.exportHistory({ familyId }),
  ];
  expect(await Promise.all(calls.map(outcome))).toEqual(calls.map(() => "NOT_FOUND"));
  expect((await desk.admin.family.history({ familyId })).entries).toEqual([]);
  expect(await desk.admin.family.emails({ familyId })).toEqual([]);
});

test("the history of a family leaves as a spreadsheet: who changed what, never what was typed", async () => {
  const { desk, family, auditOf } = await aDesk();
  const changed = { familyId: family.id, version: 1, name: "Secret", resident: true, staffNote: null };
  await desk.admin.family.save(changed);
  const csv = await desk.admin.family.exportHistory({ familyId: family.id });
  expect(csv.split("\r\n")).toEqual([
    "\uFEFFQuand;Qui;Quoi;Ce qui a changé",
    "2026-09-03 10:00;Odile Bureau;Famille modifiée;nom",
    "",
  ]);
  expect(await auditOf(family.id)).toMatchObject([
    { action: "family-changed" },
    { action: "family-history-exported", facts: { lines: 1 } },
  ]);
});

test("the history of a family goes on page after page, even among acts of one instant", async () => {
  const { desk, communeId, family } = await aDesk();
  const fact = { communeId, now: Temporal.Instant.from("2026-09-01T08:00Z"), action: "family-changed" } as const;
  await inCommune(communeId, (db) => recordAudits(db, fact, Array(65).fill(family.id)));
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof desk.admin.family.history>> = await desk.admin.family.history({
      familyId: family.id,
      before,
    });
    seen.push(...page.entries.map(({ id }) => id));
    before = page.next;
  } while (before);
  expect(seen).toHaveLength(65);
  expect(new Set(seen).size).toBe(65);
});

import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aVillage } from "@tests/builders/village";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";
const friday = "2026-09-04";

const everybody = { schoolId: null, classId: null, serviceId: null, day: null };
const words = { subject: "Grève jeudi", text: "Bonjour,\n\nla cantine est fermée.\n<b>Prévoyez</b> un repas." };

/** A school, a secretary, and families: one of CP that eats on Friday, one of CM1, one without an address. */
async function aDesk() {
  const village = await aVillage();
  const { communeId, classes, enrolledIn } = village;
  async function aHousehold(schoolClass: { id: string }, addresses: number) {
    const family = await aFamily(communeId);
    const child = await aChild(communeId, { families: [family], enrolments: enrolledIn(schoolClass) });
    const emails = Array.from({ length: addresses }, (_, index) => `parent-${index}-${family.id}@example.invalid`);
    for (const email of emails) await anAccount(communeId, { family, email });
    if (addresses === 0) await anAccount(communeId, { family });
    return { family, child, emails };
  }
  const eats = await aHousehold(classes.cp, 2);
  const cell = { childId: eats.child.id, familyId: eats.family.id, serviceId: village.canteen.id };
  await aBooking(communeId, { ...cell, day: friday });
  const older = await aHousehold(classes.cm1, 1);
  const silent = await aHousehold(classes.cp, 0);
  await aGuardian(communeId, {
    familyId: silent.family.id,
    firstNames: "Jo",
    birthName: "Sansmel",
    phone: "+33465710001",
  });
  const agent = await anAccount(communeId, { role: "AGENT", email: `agent-${communeId}@example.invalid` });
  const desk = (await callerFor(agent, { now })).admin.message;
  const emailsOf = () =>
    inCommune(communeId, (db) =>
      db.email.findMany({
        where: { template: "family-message" },
        orderBy: { toAddress: "asc" },
        select: { toAddress: true, familyId: true, data: true, messageId: true },
      }),
    );
  return { ...village, eats, older, silent, agent, desk, emailsOf };
}

describe("Who a message is for", () => {
  test("in numbers, and as families will read it, before anything is sent", async () => {
    const { desk, agent, emailsOf } = await aDesk();
    const preview = await desk.preview({ ...everybody, ...words });
    // The village's own family has an account without an address.
    expect(preview).toMatchObject({
      families: 4,
      addresses: 3,
      withoutAddress: 2,
      label: "Toutes les familles",
      subject: "Grève jeudi",
      ownAddress: agent.email,
    });
    expect(preview.html).toContain("&lt;b&gt;Prévoyez&lt;/b&gt;");
    expect(preview.text).toContain("Bonjour Prénom Nom");
    expect(await emailsOf()).toEqual([]);
  });

  test("a class, a school, a service, a day; each choice narrows the others", async () => {
    const { desk, classes, school, canteen, childcare } = await aDesk();
    const reached = async (audience: object) => (await desk.preview({ ...everybody, ...words, ...audience })).families;
    expect(await reached({ classId: classes.cp.id })).toBe(3);
    expect(await reached({ classId: classes.cm1.id })).toBe(2);
    expect(await reached({ schoolId: school.id })).toBe(4);
    expect(await reached({ serviceId: canteen.id })).toBe(1);
    expect(await reached({ serviceId: childcare.id })).toBe(0);
    expect(await reached({ day: friday })).toBe(1);
    expect(await reached({ day: "2026-09-03" })).toBe(0);
    expect(await reached({ serviceId: canteen.id, classId: classes.cm1.id })).toBe(0);
  });

  test("neither families that have left nor closed accounts", async () => {
    const { communeId, desk, eats, older } = await aDesk();
    await inCommune(communeId, async (db) => {
      await db.family.update({ where: { id: older.family.id }, data: { closedAt: new Date(now) } });
      await db.account.updateMany({ where: { email: eats.emails[0] }, data: { disabledAt: new Date(now) } });
    });
    expect(await desk.preview({ ...everybody, ...words })).toMatchObject({ families: 3, addresses: 1 });
  });
});

describe("A family without an account", () => {
  test("is written to at the addresses of its adults, each once; an account's address comes before them", async () => {
    const { communeId, desk, silent, eats, emailsOf } = await aDesk();
    const shared = `${silent.family.id}@example.invalid`;
    const other = `other-${silent.family.id}@example.invalid`;
    for (const email of [shared, shared.toUpperCase(), other]) {
      await aGuardian(communeId, { familyId: silent.family.id, email, firstNames: "Noé", birthName: "Papier" });
    }
    // Its account has an address: that one counts.
    await aGuardian(communeId, { familyId: eats.family.id, email: `paper-${eats.family.id}@example.invalid` });
    const preview = await desk.preview({ ...everybody, ...words });
    expect(preview).toMatchObject({ families: 4, addresses: 5, withoutAddress: 1 });
    await desk.send({ ...everybody, ...words, key: preview.key });
    const sent = await emailsOf();
    const toSilent = sent.filter(({ familyId }) => familyId === silent.family.id);
    expect(toSilent.map(({ toAddress }) => toAddress.toLowerCase()).toSorted()).toEqual([other, shared].toSorted());
    expect(toSilent[0]?.data).toMatchObject({ displayName: "Noé Papier" });
    const toEats = sent.filter(({ familyId }) => familyId === eats.family.id);
    expect(toEats.map(({ toAddress }) => toAddress).toSorted()).toEqual(eats.emails.toSorted());
  });

  test("is not written to at the address of an adult whose account was disabled", async () => {
    const { communeId, desk, silent } = await aDesk();
    const email = `${silent.family.id}@example.invalid`;
    const { id: guardianId } = await aGuardian(communeId, { familyId: silent.family.id, email });
    await anAccount(communeId, { family: silent.family, guardianId, disabledAt: new Date(now) });
    expect(await desk.preview({ ...everybody, ...words })).toMatchObject({ addresses: 3, withoutAddress: 2 });
  });
});

describe("A message is sent", () => {
  test("to each address by itself, once whatever the clicks", async () => {
    const { communeId, desk, classes, eats, emailsOf, agent } = await aDesk();
    const asked = { ...everybody, ...words, classId: classes.cp.id };
    const { key } = await desk.preview(asked);
    const [one, other] = await Promise.all([desk.send({ ...asked, key }), desk.send({ ...asked, key })]);
    expect(await desk.send({ ...asked, key })).toEqual(one);
    expect(other).toEqual(one);
    const emails = await emailsOf();
    expect(emails.map(({ toAddress, familyId, messageId }) => [toAddress, familyId, messageId])).toEqual(
      eats.emails.map((email) => [email, eats.family.id, one.id]),
    );
    expect(emails[0]?.data).toEqual({ displayName: "Camille Essai", ...words });
    const traces = await inCommune(communeId, (db) =>
      db.auditEntry.findMany({ where: { action: "families-message-sent" } }),
    );
    expect(traces).toMatchObject([
      { accountId: agent.id, subjectId: one.id, facts: { addresses: 2, withoutAddress: 2 } },
    ]);
    const jobs = await inCommune(
      communeId,
      (db) =>
        db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'send-email' AND data ->> 'communeId' = ${communeId}`,
    );
    expect(jobs[0]?.count).toBe(2);
  });

  test("then its page tells the result address by address, and whom to call", async () => {
    const { communeId, desk, classes, eats, silent } = await aDesk();
    const asked = { ...everybody, ...words, classId: classes.cp.id };
    const { key: id } = await desk.preview(asked);
    await desk.send({ ...asked, key: id });
    await inCommune(communeId, async (db) => {
      const [sent = "", failed = ""] = eats.emails;
      await db.email.updateMany({ where: { toAddress: sent, messageId: id }, data: { state: "SENT" } });
      await db.email.updateMany({
        where: { toAddress: failed, messageId: id },
        data: { state: "FAILED", lastError: "No such user" },
      });
    });
    const message = await desk.read({ id });
    expect(message).toMatchObject({
      ...words,
      label: "CP",
      author: "Camille Essai",
      counts: { QUEUED: 0, SENT: 1, FAILED: 1, KEPT: 0 },
      emails: [
        { toAddress: eats.emails[0], state: "SENT" },
        { toAddress: eats.emails[1], state: "FAILED", lastError: "No such user" },
      ],
    });
    expect(message?.unreached.find(({ id: familyId }) => familyId === silent.family.id)).toMatchObject({
      name: silent.family.name,
      adults: [{ name: "Jo Sansmel", phones: ["+33465710001"] }],
    });
    expect((await desk.read({ id, state: "FAILED" }))?.emails).toHaveLength(1);
    expect((await desk.list({})).messages).toMatchObject([{ id, subject: "Grève jeudi", label: "CP", failed: 1 }]);
    const result = (await desk.exportResult({ id })).split("\r\n");
    expect(result[0]).toBe("\uFEFFN° de famille;Famille;Adresse;État;Erreur;Téléphones");
    expect(result.slice(1, 3)).toEqual([
      `${eats.family.number};${eats.family.name};${eats.emails[0]};Envoyé;;`,
      `${eats.family.number};${eats.family.name};${eats.emails[1]};En échec;No such user;`,
    ]);
    expect(result).toContain(`${silent.family.number};${silent.family.name};;Sans adresse e-mail;;04 65 71 00 01`);
    expect((await desk.exportResult({ id, state: "FAILED" })).trimEnd().split("\r\n")).toHaveLength(2);
    const trace = await inCommune(communeId, (db) =>
      db.auditEntry.findFirst({ where: { action: "families-message-exported" }, orderBy: { id: "asc" } }),
    );
    expect(trace).toMatchObject({ subjectId: id, facts: { lines: 4 } });
  });

  test("and is found again in a list that is sorted, searched and exported, formulas made harmless", async () => {
    const { communeId, desk, classes, agent } = await aDesk();
    for (const subject of ["Poux", "=Étude", "Cantine"]) {
      const asked = { ...everybody, ...words, subject, classId: classes.cp.id };
      const { key } = await desk.preview(asked);
      await desk.send({ ...asked, key });
    }
    const subjects = async (asked: Parameters<typeof desk.list>[0]) =>
      (await desk.list(asked)).messages.map(({ subject }) => subject);
    expect(await subjects({})).toEqual(["Cantine", "=Étude", "Poux"]);
    expect(await subjects({ descending: false })).toEqual(["Poux", "=Étude", "Cantine"]);
    expect(await subjects({ sort: "subject", descending: false })).toEqual(["Cantine", "=Étude", "Poux"]);
    expect(await subjects({ subject: "etude" })).toEqual(["=Étude"]);
    expect((await desk.export({ subject: "etude" })).split("\r\n")).toEqual([
      "\uFEFFObjet;Destinataires;Envoyé le;Auteur;Adresses;En attente;En échec",
      "'=Étude;CP;2026-09-03 10:00;Camille Essai;2;2;0",
      "",
    ]);
    const where = { action: "families-messages-exported" };
    const traces = await inCommune(communeId, (db) => db.auditEntry.findMany({ where }));
    expect(traces).toMatchObject([{ accountId: agent.id, facts: { lines: 1 } }]);
  });

  test("to nobody: refused, and nothing is kept", async () => {
    const { communeId, desk, childcare } = await aDesk();
    const asked = { ...everybody, ...words, serviceId: childcare.id, key: uuid() };
    expect(await outcome(desk.send(asked))).toBe("NO_ADDRESSEE");
    expect(await inCommune(communeId, (db) => db.familyMessage.count())).toBe(0);
  });

  test("to oneself first, when one has an address", async () => {
    const { communeId, desk, agent, emailsOf } = await aDesk();
    expect(await desk.test(words)).toEqual({ to: agent.email });
    expect(await emailsOf()).toMatchObject([{ toAddress: agent.email, familyId: null, messageId: null }]);
    const other = await anAccount(communeId, { role: "ADMINISTRATOR" });
    expect(await outcome((await callerFor(other, { now })).admin.message.test(words))).toBe("NO_OWN_ADDRESS");
  });

  test("with an object on one line and words, or not at all", async () => {
    const { desk } = await aDesk();
    const key = uuid();
    for (const wrong of [{ subject: " " }, { subject: "a\nBcc: b@example.invalid" }, { text: "" }]) {
      const asked = { ...everybody, ...words, ...wrong, key };
      await expect(desk.send(asked)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("Who may", () => {
  test("another commune finds nothing of it, and reaches nobody of it", async () => {
    const { desk, classes, canteen } = await aDesk();
    const asked = { ...everybody, ...words, classId: classes.cp.id };
    const { key } = await desk.preview(asked);
    await desk.send({ ...asked, key });
    const { id: elsewhere } = await aCommune();
    const stranger = (await callerFor(await anAccount(elsewhere, { role: "ADMINISTRATOR" }), { now })).admin.message;
    expect(await outcome(stranger.preview(asked))).toBe("NOT_FOUND");
    expect(await outcome(stranger.send({ ...everybody, ...words, serviceId: canteen.id, key: uuid() }))).toBe(
      "NOT_FOUND",
    );
    expect(await outcome(stranger.send({ ...everybody, ...words, key }))).toBe("NOT_FOUND");
    expect(await stranger.read({ id: key })).toBeNull();
    expect(await outcome(stranger.exportResult({ id: key }))).toBe("NOT_FOUND");
    expect(await stranger.list({})).toMatchObject({ messages: [] });
    expect((await stranger.export({})).trimEnd().split("\r\n")).toHaveLength(1);
    expect(await stranger.preview({ ...everybody, ...words })).toMatchObject({ families: 0 });
  });

  test.each(["KITCHEN", "REGISSEUR", "READER"] as const)("not %s", async (role) => {
    const { communeId } = await aDesk();
    const { message } = (await callerFor(await anAccount(communeId, { role }), { now })).admin;
    expect(await outcome(message.send({ ...everybody, ...words, key: uuid() }))).toBe("NOT_ALLOWED");
    expect(await outcome(message.list({}))).toBe("NOT_ALLOWED");
  });
});

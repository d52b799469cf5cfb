import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { workedThrough } from "@tests/builders/long-work";
import { outcome } from "@tests/builders/outcome";
import { signInAttempt } from "@tests/builders/sign-in-attempt";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { codesSelection } from "@/domain/account/codes-inputs";
import { type Db, inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";
const password = "onze hérissons jouent du cor";

let village: Village;
let host: string;
beforeEach(async () => {
  host = `${randomUUID()}.example.invalid`;
  village = await aVillage({ hostName: host });
});

const secretary = async () => callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now });
const inVillage = <T>(work: (db: Db) => Promise<T>) => inCommune(village.communeId, work);

/** A family that never signed in, with a child of the class. */
async function aWaitingFamily(values: { name?: string; address?: string | null; inClass?: boolean } = {}) {
  const family = await aFamily(village.communeId, { name: values.name ?? "Attend" });
  const guardian = await aGuardian(village.communeId, {
    familyId: family.id,
    birthName: values.name ?? "Attend",
    address: values.address === undefined ? "1 rue des Écoles\n99999 Invention" : values.address,
  });
  const enrolments = values.inClass ? village.enrolledIn(village.classes.cp) : [];
  await aChild(village.communeId, { families: [family], enrolments });
  return { ...family, guardian };
}

const tried = (identifier: string, typed: string) => signInAttempt({ host, now }, identifier, typed);

describe("Letters", () => {
  test("the effect is told in numbers, then each account has a code and the PDF a page each", async () => {
    const { admin } = await secretary();
    await aWaitingFamily({ address: null });
    await anAccount(village.communeId, { family: await aWaitingFamily(), email: `${randomUUID()}@example.invalid` });
    const selection = codesSelection.parse({});
    // The village's own family has an account, which nobody used yet.
    expect(await admin.accounts.effect(selection)).toEqual({
      orderId: expect.any(String),
      letters: 3,
      families: 3,
      opened: 1,
      replacedCodes: 0,
      replacedPasswords: 0,
      withoutAddress: 2,
      withEmail: 1,
      isCut: false,
    });
    const { workId } = await admin.accounts.orderLetters(selection);
    expect(await admin.accounts.letterWorks()).toMatchObject([{ id: workId, isFinished: false, total: 3 }]);
    expect(await outcome(admin.accounts.letters({ id: workId }))).toBe("NOT_FOUND");
    expect(await workedThrough(village.communeId, workId, now)).toMatchObject({ done: 3, result: { letters: 3 } });
    const { pdf } = await admin.accounts.letters({ id: workId });
    const content = Buffer.from(pdf, "base64").toString("latin1");
    expect(content.startsWith("%PDF-")).toBe(true);
    expect(content.match(/\/Type \/Page\b/g)).toHaveLength(3);
    const accounts = await inVillage((db) => db.account.findMany({ where: { role: "FAMILY" } }));
    expect(accounts).toHaveLength(3);
    for (const account of accounts) {
      expect(account).toMatchObject({ mustChangePassword: true, codeExpiresAt: new Date("2026-11-02T08:00:00Z") });
      expect(account.passwordHash).toMatch(/^\$argon2id\$/);
    }
    expect(await admin.accounts.effect(selection).then(({ letters }) => letters)).toBe(0);
    expect(await outcome(admin.accounts.orderLetters(selection))).toBe("NOBODY_CHOSEN");
  });

  test("and activation e-mails write down the accounts they open, who opened them, and none that was there", async () => {
    const { admin } = await secretary();
    const onPaper = await aWaitingFamily();
    await admin.accounts.orderLetters(codesSelection.parse({}));
    const byEmail = await aWaitingFamily();
    await inVillage((db) =>
      db.guardian.update({ where: { id: byEmail.guardian.id }, data: { email: `${randomUUID()}@example.invalid` } }),
    );
    await admin.accounts.emailActivations(codesSelection.parse({}));
    const opened = await inVillage((db) =>
      db.account.findMany({ where: { familyId: { in: [onPaper.id, byEmail.id] } }, select: { id: true } }),
    );
    const entries = await inVillage((db) => db.auditEntry.findMany({ where: { action: "account-opened" } }));
    expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual(opened.map(({ id }) => id).sort());
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(entry).toMatchObject({ accountId: expect.any(String), address: "192.0.2.1" });
  });

  test("what is kept tells no code, and both the printing and the download are written down", async () => {
    const { admin } = await secretary();
    const { workId } = await admin.accounts.orderLetters(codesSelection.parse({}));
    await workedThrough(village.communeId, workId, now);
    await admin.accounts.letters({ id: workId });
    const kept = await inVillage((db) => db.letterBatch.findUniqueOrThrow({ where: { id: workId } }));
    expect(Buffer.from(kept.pdf).toString("latin1")).not.toContain("%PDF");
    const entries = (subjectId: string) =>
      inVillage((db) => db.auditEntry.findMany({ where: { subjectId }, select: { action: true } }));
    expect(await entries(workId)).toEqual([{ action: "letters-downloaded" }]);
    expect(await entries(village.account.id)).toEqual([{ action: "codes-printed" }]);
  });

  test("done twice by the queue, they are printed once", async () => {
    const { admin } = await secretary();
    const { workId } = await admin.accounts.orderLetters(codesSelection.parse({}));
    await Promise.all([workedThrough(village.communeId, workId, now), workedThrough(village.communeId, workId, now)]);
    expect(await inVillage((db) => db.letterBatch.count())).toBe(1);
    const printed = { action: "codes-printed", subjectId: village.account.id };
    expect(await inVillage((db) => db.auditEntry.count({ where: printed }))).toBe(1);
  });

  test("ordered by two agents at once, they are printed once, and each adult has one account", async () => {
    const agents = await Promise.all([secretary(), secretary()]);
    await aWaitingFamily();
    await aWaitingFamily();
    const orders = agents.map(({ admin }) => outcome(admin.accounts.orderLetters(codesSelection.parse({}))));
    expect((await Promise.all(orders)).toSorted()).toEqual(["NOBODY_CHOSEN", "fine"]);
    expect(await inVillage((db) => db.account.count({ where: { role: "FAMILY" } }))).toBe(3);
    expect(await inVillage((db) => db.longWork.count())).toBe(1);
  });

  test("the same order twice, from a double click, is one batch", async () => {
    const { admin } = await secretary();
    await aWaitingFamily();
    const selection = codesSelection.parse({});
    const { orderId } = await admin.accounts.effect(selection);
    const order = () => admin.accounts.orderLetters({ ...selection, orderId });
    const [one, other] = await Promise.all([order(), order()]);
    expect([one.workId, other.workId, (await order()).workId]).toEqual([orderId, orderId, orderId]);
    expect(await inVillage((db) => db.account.count({ where: { role: "FAMILY" } }))).toBe(2);
    await workedThrough(village.communeId, orderId, now);
    expect(await inVillage((db) => db.letterBatch.findMany({ select: { letters: true } }))).toEqual([{ letters: 2 }]);
  });

  test("go to a class, leaving out who signed in, who is closed, who is disabled", async () => {
    const { admin } = await secretary();
    const { communeId, classes } = village;
    const inClass = await aWaitingFamily({ inClass: true });
    await anAccount(communeId, {
      family: await aWaitingFamily({ inClass: true }),
      lastSignInAt: new Date("2026-09-01T00:00:00Z"),
    });
    await anAccount(communeId, {
      family: await aWaitingFamily({ inClass: true }),
      disabledAt: new Date("2026-09-01T00:00:00Z"),
    });
    const closed = await aWaitingFamily({ inClass: true });
    await inVillage((db) =>
      db.family.update({ where: { id: closed.id }, data: { closedAt: new Date("2026-09-01T00:00:00Z") } }),
    );
    await aWaitingFamily();
    const selection = codesSelection.parse({ classId: classes.cp.id });
    // Léa of the village is in this class too.
    expect(await admin.accounts.effect(selection)).toMatchObject({ letters: 2, opened: 1 });
    const { families } = await admin.accounts.codes({ classId: classes.cp.id });
    expect(families.map(({ id }) => id).sort()).toEqual([inClass.id, village.family.id].sort());
  });

  test("a password in use ends only when its family was named", async () => {
    const { admin } = await secretary();
    const family = await aWaitingFamily();
    const account = await anAccount(village.communeId, {
      family,
      password,
      lastSignInAt: new Date("2026-09-01T00:00:00Z"),
    });
    const device = await callerFor(account, { now });
    expect(codesSelection.safeParse({ who: "everybody" }).success).toBe(false);
    const named = codesSelection.parse({ who: "everybody", familyIds: [family.id] });
    expect(await admin.accounts.effect(named)).toMatchObject({ letters: 1, replacedPasswords: 1 });
    const { workId } = await admin.accounts.orderLetters(named);
    // Nothing changes until the letter exists.
    expect(await outcome(device.account.me())).toBe("fine");
    await workedThrough(village.communeId, workId, now);
    expect(await outcome(device.account.me())).toBe("SIGN_IN_REQUIRED");
    expect(await tried(account.identifier, password)).toEqual({ refused: "WRONG_CREDENTIALS" });
  });

  test("reach again who used a code without choosing a password, and whose code expired after a password", async () => {
    const { admin } = await secretary();
    const seen = { lastSignInAt: new Date("2026-06-01T06:00:00Z"), mustChangePassword: true };
    const ended = [seen.lastSignInAt, new Date("2026-08-31T22:00:00Z")];
    const families = [];
    for (const codeExpiresAt of ended) {
      const family = await aWaitingFamily();
      await anAccount(village.communeId, { family, password, codeExpiresAt, ...seen });
      families.push(family);
    }
    const states = families.map(async ({ id }) => (await admin.accounts.ofFamily({ familyId: id })).accounts[0]?.state);
    expect(await Promise.all(states)).toEqual(["code-used", "code-expired"]);
    for (const who of ["without-code", "without-password"] as const) {
      const listed = (await admin.accounts.codes({ who })).families.map(({ id }) => id);
      expect(listed).toEqual(expect.arrayContaining(families.map(({ id }) => id)));
      // With the village's own family, whose account nobody used yet.
      expect(await admin.accounts.effect(codesSelection.parse({ who }))).toMatchObject({
        letters: 3,
        replacedPasswords: 0,
      });
    }
    const { workId } = await admin.accounts.orderLetters(codesSelection.parse({}));
    await workedThrough(village.communeId, workId, now);
    expect(await admin.accounts.effect(codesSelection.parse({}))).toMatchObject({ letters: 0 });
  });

  test("a failure ends the work and gives no code", async () => {
    const { admin } = await secretary();
    await inVillage((db) =>
      db.commune.update({
        where: { id: village.communeId },
        data: { logo: Buffer.from("no picture"), logoType: "image/png" },
      }),
    );
    const { workId } = await admin.accounts.orderLetters(codesSelection.parse({}));
    await workedThrough(village.communeId, workId, now);
    expect(await admin.accounts.letterWorks()).toMatchObject([{ id: workId, isFinished: true, hasFailed: true }]);
    const given = { codeExpiresAt: { not: null } };
    expect(await inVillage((db) => db.account.count({ where: given }))).toBe(0);
  });
});

describe("Activation e-mails", () => {
  test("go to those who have an address, each with a link of its own", async () => {
    const { admin } = await secretary();
    const emails = [`${randomUUID()}@example.invalid`, `${randomUUID()}@example.invalid`];
    for (const email of emails) await anAccount(village.communeId, { family: await aWaitingFamily(), email });
    await aWaitingFamily();
    expect(await admin.accounts.emailActivations(codesSelection.parse({}))).toEqual({ sent: 2 });
    const sent = await inVillage((db) => db.email.findMany({ where: { template: "activation" } }));
    expect(sent.map(({ toAddress }) => toAddress).sort()).toEqual(emails.sort());
    expect(new Set(sent.map(({ data }) => (data as { link: string }).link)).size).toBe(2);
  });

  test("open the accounts that are missing, at the address of the first adult, once for each address", async () => {
    const { admin } = await secretary();
    const shared = `${randomUUID()}@example.invalid`;
    const taken = `${randomUUID()}@example.invalid`;
    await anAccount(village.communeId, {
      family: await aWaitingFamily(),
      email: taken,
      lastSignInAt: new Date("2026-09-01T00:00:00Z"),
    });
    for (const email of [shared, shared.toUpperCase(), taken]) {
      const family = await aFamily(village.communeId);
      await aGuardian(village.communeId, { familyId: family.id, email });
    }
    expect(await admin.accounts.effect(codesSelection.parse({}))).toMatchObject({ opened: 3, withEmail: 1 });
    expect(await admin.accounts.emailActivations(codesSelection.parse({}))).toEqual({ sent: 1 });
    const opened = await inVillage((db) => db.account.findMany({ where: { emailKey: shared } }));
    expect(opened).toMatchObject([{ role: "FAMILY", passwordHash: null }]);
  });

  test("the same order twice, from a double click, sends one link", async () => {
    const { admin } = await secretary();
    const family = await aFamily(village.communeId);
    await aGuardian(village.communeId, { familyId: family.id, email: `${randomUUID()}@example.invalid` });
    const selection = codesSelection.parse({});
    const { orderId } = await admin.accounts.effect(selection);
    const order = () => admin.accounts.emailActivations({ ...selection, orderId });
    expect(await Promise.all([order(), order()])).toEqual([{ sent: 1 }, { sent: 1 }]);
    expect(await inVillage((db) => db.email.count({ where: { template: "activation" } }))).toBe(1);
    expect(await inVillage((db) => db.account.count({ where: { familyId: family.id } }))).toBe(1);
  });

  test("leave out whoever chose a password: a lost one has its own, shorter link", async () => {
    const { admin } = await secretary();
    const family = await aWaitingFamily();
    await anAccount(village.communeId, { family, password, email: `${randomUUID()}@example.invalid` });
    const named = codesSelection.parse({ who: "everybody", familyIds: [family.id] });
    expect(await admin.accounts.effect(named)).toMatchObject({ letters: 1, withEmail: 0, replacedPasswords: 1 });
    expect(await outcome(admin.accounts.emailActivations(named))).toBe("NOBODY_CHOSEN");
  });

  test("are refused when nobody has an address", async () => {
    const { admin } = await secretary();
    expect(await outcome(admin.accounts.emailActivations(codesSelection.parse({})))).toBe("NOBODY_CHOSEN");
  });
});

describe("The list", () => {
  test("is sorted, narrowed to a class or a name, and exported as it stands, formulas made harmless", async () => {
    const { admin } = await secretary();
    const harmful = await aWaitingFamily({ name: "=Abel", inClass: true });
    const { families } = await admin.accounts.codes({ query: "abel" });
    expect(families).toMatchObject([{ id: harmful.id, hasAddress: true, accounts: [] }]);
    const byNumber = (await admin.accounts.codes({ sort: "number" })).families.map(({ number }) => number);
    expect(byNumber).toEqual(byNumber.toSorted((one, other) => one - other));
    const csv = await admin.accounts.export({ query: "abel" });
    expect(csv.split("\r\n").slice(0, 2)).toEqual([
      "\uFEFFN° de famille;Famille;Compte;Identifiant;E-mail;Dernière connexion;Code valable jusqu’au",
      `${harmful.number};'=Abel;;;;;`,
    ]);
    const where = { action: "accounts-exported" };
    expect(await inVillage((db) => db.auditEntry.count({ where }))).toBe(1);
  });
});

describe("Another commune", () => {
  test("neither sees nor prints, by family nor by account", async () => {
    const elsewhere = await aVillage();
    const { admin } = await callerFor(await anAccount(elsewhere.communeId, { role: "AGENT" }), { now });
    const mine = await secretary();
    const { workId } = await mine.admin.accounts.orderLetters(codesSelection.parse({}));
    await workedThrough(village.communeId, workId, now);
    expect(await outcome(admin.accounts.letters({ id: workId }))).toBe("NOT_FOUND");
    expect(await admin.accounts.letterWorks()).toEqual([]);
    const byFamily = codesSelection.parse({ who: "everybody", familyIds: [village.family.id] });
    const byAccount = codesSelection.parse({ who: "everybody", accountIds: [village.account.id] });
    for (const selection of [byFamily, byAccount]) {
      expect(await outcome(admin.accounts.orderLetters(selection))).toBe("NOBODY_CHOSEN");
      expect(await outcome(admin.accounts.emailActivations(selection))).toBe("NOBODY_CHOSEN");
    }
  });
});

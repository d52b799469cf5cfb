import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aFamily, aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { activateAccount } from "@/server/account/activate-account";
import { resetPassword } from "@/server/account/reset-password";
import { inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";
const password = "onze hérissons jouent du cor";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});

const secretary = async () => (await callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now })).admin;
const anAddress = () => `${randomUUID()}@example.invalid`;
const visit = () => ({ now: Temporal.Instant.from(now), host: "localhost", address: randomUUID() });

/** A household of two adults; the first has an account and a password. */
async function aHousehold() {
  const { communeId } = village;
  const family = await aFamily(communeId);
  const first = await aGuardian(communeId, { familyId: family.id, birthName: "Ferrand", position: 0 });
  const second = await aGuardian(communeId, {
    familyId: family.id,
    birthName: "Œuilly",
    usageName: "Ferrand-Œuilly",
    firstNames: "Inès",
    payer: false,
    position: 1,
  });
  const account = await anAccount(communeId, { family, guardianId: first.id, password, email: anAddress() });
  return { family, first, second, account };
}

async function emailsTo(to: string | null) {
  return inCommune(village.communeId, (db) =>
    db.email.findMany({ where: { toAddress: to ?? "" }, orderBy: { id: "asc" } }),
  );
}

const tokenOf = (email: { data: unknown } | undefined) => {
  const { link } = z.object({ link: z.string() }).parse(email?.data);
  return link.split("/").at(-1) ?? "";
};

async function actionsOn(subjectId: string) {
  const entries = await inCommune(village.communeId, (db) =>
    db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true } }),
  );
  return entries.map(({ action }) => action);
}

describe("The accounts of a family", () => {
  test("are listed with their last sign-in, and the adults who have none", async () => {
    const { family, second, account } = await aHousehold();
    await inCommune(village.communeId, (db) =>
      db.account.update({ where: { id: account.id }, data: { lastSignInAt: new Date("2026-09-01T06:00:00Z") } }),
    );
    const shown = await (await secretary()).accounts.ofFamily({ familyId: family.id });
    expect(shown.accounts).toMatchObject([
      { id: account.id, state: "active", lastSignInAt: "2026-09-01T06:00:00.000Z", codeExpiresAt: null },
    ]);
    expect(shown.adultsWithout).toEqual([{ id: second.id, email: null, name: "Inès Ferrand-Œuilly" }]);
    expect(JSON.stringify(shown)).not.toContain("argon2");
  });

  test("a second adult gets an account of their own, by a link to their own address", async () => {
    const { family, second } = await aHousehold();
    const admin = await secretary();
    const email = anAddress();
    const { id, identifier } = await admin.accounts.open({ guardianId: second.id, email });
    expect(identifier).toMatch(/^ferrand-oeuilly-\d{4}$/);
    expect((await admin.accounts.ofFamily({ familyId: family.id })).accounts.at(-1)).toMatchObject({
      id,
      state: "link",
    });
    expect(await outcome(admin.accounts.open({ guardianId: second.id, email: anAddress() }))).toBe("ACCOUNT_EXISTS");
    const [activation] = await emailsTo(email);
    await activateAccount(visit(), { token: tokenOf(activation), password });
    expect((await admin.accounts.ofFamily({ familyId: family.id })).accounts.at(-1)).toMatchObject({
      state: "active",
      lastSignInAt: "2026-09-03T08:00:00.000Z",
    });
    expect(await actionsOn(id)).toEqual(["account-opened"]);
    // Nothing was there before: no message says that a password changed.
    expect(await emailsTo(email)).toHaveLength(1);
  });

  test("never by an address that is already somebody's, nor twice at the same moment", async () => {
    const { second, account } = await aHousehold();
    const admin = await secretary();
    const taken = account.email?.toUpperCase() ?? "";
    expect(await outcome(admin.accounts.open({ guardianId: second.id, email: taken }))).toBe("EMAIL_TAKEN");
    const open = () => outcome(admin.accounts.open({ guardianId: second.id, email: "" }));
    expect((await Promise.all([open(), open(), open()])).sort()).toEqual(["ACCOUNT_EXISTS", "ACCOUNT_EXISTS", "fine"]);
  });

  test("disabled, enabled, signed out: at once, and written down", async () => {
    const { account } = await aHousehold();
    const { accounts } = await secretary();
    const phone = await callerFor(account, { now });
    await accounts.signOut({ id: account.id });
    expect(await outcome(phone.account.me())).toBe("SIGN_IN_REQUIRED");
    const again = await callerFor({ ...account, sessionVersion: 2 }, { now });
    await accounts.disable({ id: account.id });
    expect(await outcome(again.account.me())).toBe("SIGN_IN_REQUIRED");
    expect(await outcome(accounts.sendResetLink({ id: account.id }))).toBe("NOT_FOUND");
    await accounts.enable({ id: account.id });
    expect(await outcome((await callerFor({ ...account, sessionVersion: 3 }, { now })).account.me())).toBe("fine");
    expect(await actionsOn(account.id)).toEqual(["account-signed-out", "account-disabled", "account-enabled"]);
  });

  test("a link to choose a new password goes to the family, never to the mairie", async () => {
    const { account } = await aHousehold();
    const { accounts } = await secretary();
    await accounts.sendResetLink({ id: account.id });
    const [reset] = await emailsTo(account.email);
    expect(reset).toMatchObject({ template: "password-reset" });
    await resetPassword(visit(), { token: tokenOf(reset), password: "un autre chemin sous la pluie" });
    const family = await aFamily(village.communeId);
    const without = await anAccount(village.communeId, { family, password });
    expect(await outcome(accounts.sendResetLink({ id: without.id }))).toBe("NO_EMAIL");
  });

  test("an address given before the first sign-in counts at once; later the family confirms it", async () => {
    const { family, account } = await aHousehold();
    const { accounts } = await secretary();
    const waiting = await anAccount(village.communeId, { family });
    const given = anAddress();
    await accounts.changeEmail({ id: waiting.id, email: given });
    expect((await emailsTo(given)).map(({ template }) => template)).toEqual(["activation"]);
    const wished = anAddress();
    await accounts.changeEmail({ id: account.id, email: wished });
    expect((await emailsTo(wished)).map(({ template }) => template)).toEqual(["email-confirmation"]);
    const shown = await accounts.ofFamily({ familyId: family.id });
    expect(shown.accounts.map(({ email }) => email)).toEqual([account.email, given]);
    expect(await outcome(accounts.changeEmail({ id: account.id, email: given }))).toBe("EMAIL_TAKEN");
  });
});

test("An address that its owner confirms reaches the file of the family, which says so", async () => {
  const { family, first, account } = await aHousehold();
  const admin = await secretary();
  const adultsOf = async () => (await admin.family.page({ familyId: family.id })).adults;
  const [read] = await adultsOf();
  const wished = anAddress();
  await admin.accounts.changeEmail({ id: account.id, email: wished });
  expect(await adultsOf()).toMatchObject([{ id: first.id, email: null }, { email: null }]);
  const [confirmation] = await emailsTo(wished);
  const visitor = await callerFor(null, { now });
  await visitor.public.account.confirmEmail({ token: tokenOf(confirmation) });
  expect(await adultsOf()).toMatchObject([{ id: first.id, email: wished }, { email: null }]);
  const { entries } = await admin.family.history({ familyId: family.id });
  expect(entries).toContainEqual(expect.objectContaining({ action: "adult-changed", fields: ["email"] }));
  const stale = read && admin.family.saveAdult({ ...read, familyId: family.id, phone: "04 65 71 00 12" });
  expect(stale && (await outcome(stale))).toBe("CHANGED_MEANWHILE");
});

test("Two accounts given the same address at the same moment: one has it, the other is told", async () => {
  const { accounts } = await secretary();
  const { family } = await aHousehold();
  const email = anAddress();
  const waiting = await Promise.all([1, 2, 3, 4].map(() => anAccount(village.communeId, { family })));
  const given = await Promise.all(waiting.map(({ id }) => outcome(accounts.changeEmail({ id, email }))));
  expect(given.sort()).toEqual(["EMAIL_TAKEN", "EMAIL_TAKEN", "EMAIL_TAKEN", "fine"]);
  expect((await emailsTo(email)).map(({ template }) => template)).toEqual(["activation"]);
});

describe("Beyond the families of the commune", () => {
  test("neither a colleague's account nor another commune's is touched", async () => {
    const admin = await secretary();
    const colleague = await anAccount(village.communeId, { role: "ADMINISTRATOR", password, email: anAddress() });
    const elsewhere = await aVillage();
    for (const id of [colleague.id, elsewhere.account.id]) {
      const acts = [
        admin.accounts.disable({ id }),
        admin.accounts.enable({ id }),
        admin.accounts.signOut({ id }),
        admin.accounts.sendResetLink({ id }),
        admin.accounts.changeEmail({ id, email: anAddress() }),
      ];
      expect(new Set(await Promise.all(acts.map(outcome)))).toEqual(new Set(["NOT_FOUND"]));
    }
    expect(await outcome(admin.accounts.ofFamily({ familyId: elsewhere.family.id }))).toBe("NOT_FOUND");
    expect(await outcome(admin.accounts.open({ guardianId: elsewhere.guardian.id, email: "" }))).toBe("NOT_FOUND");
    const byAccount = { who: "everybody" as const, accountIds: [colleague.id] };
    expect(await outcome(admin.accounts.orderLetters(byAccount))).toBe("NOBODY_CHOSEN");
  });

  test("a family that moved away gets no account", async () => {
    const { family, second } = await aHousehold();
    await inCommune(village.communeId, (db) =>
      db.family.update({ where: { id: family.id }, data: { closedAt: new Date("2026-08-01T00:00:00Z") } }),
    );
    const admin = await secretary();
    expect(await outcome(admin.accounts.open({ guardianId: second.id, email: "" }))).toBe("NOT_FOUND");
  });
});

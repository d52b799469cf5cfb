import { randomUUID } from "node:crypto";
import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { uniqueWord } from "@tests/builders/unique";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { totpCode } from "@/server/account/totp";
import { inCommune } from "@/server/db/tenant";

const currentPassword = "brouette sous le figuier";
const now = "2031-02-03T10:00:05+01:00";

let communeId: string;
beforeAll(async () => {
  communeId = (await aCommune()).id;
});

const later = (seconds: number) => Temporal.Instant.from(now).add({ seconds }).toString();
const codeAt = (secret: string, at = now) => totpCode(secret, Temporal.Instant.from(at));

async function anAgent() {
  const email = `${uniqueWord("agent")}@example.invalid`;
  return anAccount(communeId, { role: "AGENT", password: currentPassword, email });
}

/** An agent who has just installed the second factor; the code of that moment is used up. */
async function aProtectedAgent() {
  const account = await anAgent();
  const caller = await callerFor(account, { now });
  const { letters } = await caller.account.secondFactor.begin({ currentPassword });
  const secret = letters.replaceAll(" ", "");
  const { recoveryCodes } = await caller.account.secondFactor.confirm({ code: codeAt(secret) });
  return { account, caller, secret, recoveryCodes };
}

const onNewDevice = (account: BuiltAccount, at: string) => callerFor(account, { now: at, address: randomUUID() });

describe("Installing a second factor", () => {
  test("shows a secret, takes a first code, and gives ten recovery codes", async () => {
    const { account, caller, recoveryCodes } = await aProtectedAgent();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^[BCDFGHJKLMNPQRTVWXYZ346789]{4}(-[BCDFGHJKLMNPQRTVWXYZ346789]{4}){2}$/);
    expect(await caller.account.secondFactor.state()).toMatchObject({ recoveryCodesLeft: 10, isCompulsory: false });
    const emails = await inCommune(communeId, (db) => db.email.findMany({ where: { toAddress: account.email ?? "" } }));
    expect(emails).toMatchObject([{ template: "second-factor-changed", data: { change: "set" } }]);
  });

  test("keeps neither the secret nor the recovery codes readable", async () => {
    const { account, secret, recoveryCodes } = await aProtectedAgent();
    const kept = await inCommune(communeId, (db) =>
      db.account.findUniqueOrThrow({ where: { id: account.id }, include: { recoveryCodes: true } }),
    );
    const written = JSON.stringify(kept);
    expect(written).not.toContain(secret);
    expect(written).not.toContain(recoveryCodes[0]?.replaceAll("-", ""));
  });

  test("asks for the password, and for a code that is right", async () => {
    const caller = await callerFor(await anAgent(), { now });
    const { secondFactor } = caller.account;
    expect(await outcome(secondFactor.begin({ currentPassword: "autre chose" }))).toBe("WRONG_CURRENT_PASSWORD");
    expect(await outcome(secondFactor.confirm({ code: "123456" }))).toBe("WRONG_SECOND_FACTOR");
    const { letters } = await secondFactor.begin({ currentPassword });
    const code = codeAt(letters.replaceAll(" ", ""), later(-600));
    expect(await outcome(secondFactor.confirm({ code }))).toBe("WRONG_SECOND_FACTOR");
    expect(await outcome(caller.admin.day.view({}))).toBe("fine");
  });

  test("isn't for families, nor twice", async () => {
    const parent = await anAccount(communeId, { family: await aFamily(communeId), password: currentPassword });
    const family = await callerFor(parent, { now });
    expect(await outcome(family.account.secondFactor.begin({ currentPassword }))).toBe("NOT_ALLOWED");
    const { caller } = await aProtectedAgent();
    expect(await outcome(caller.account.secondFactor.begin({ currentPassword }))).toBe("NOT_ALLOWED");
  });
});

describe("A session without its second factor", () => {
  test("can do nothing but give it", async () => {
    const { account, secret } = await aProtectedAgent();
    const caller = await onNewDevice(account, later(60));
    const refused = [
      caller.account.me(),
      caller.account.changePassword({ currentPassword, password: "onze hérissons jouent du cor" }),
      caller.account.signOutEverywhere(),
      caller.account.secondFactor.state(),
      caller.account.secondFactor.remove({ currentPassword }),
      caller.account.secondFactor.renewRecoveryCodes({ currentPassword }),
      caller.admin.day.view({}),
      caller.admin.email.list({ page: 1 }),
    ];
    expect(new Set(await Promise.all(refused.map(outcome)))).toEqual(new Set(["SECOND_FACTOR_REQUIRED"]));
    await caller.account.secondFactor.give({ code: codeAt(secret, later(60)) });
    expect(await outcome(caller.admin.day.view({}))).toBe("fine");
  });

  test("is whole on the device that gave it only", async () => {
    const { account, secret } = await aProtectedAgent();
    const [phone, computer] = [await onNewDevice(account, later(60)), await onNewDevice(account, later(60))];
    await phone.account.secondFactor.give({ code: codeAt(secret, later(60)) });
    expect(await outcome(computer.account.me())).toBe("SECOND_FACTOR_REQUIRED");
  });

  test("takes the code of a step before or after, no more", async () => {
    const { account, secret } = await aProtectedAgent();
    const at = later(600);
    const give = async (code: string) => outcome((await onNewDevice(account, at)).account.secondFactor.give({ code }));
    expect(await give(codeAt(secret, later(540)))).toBe("WRONG_SECOND_FACTOR");
    expect(await give(codeAt(secret, later(660)))).toBe("WRONG_SECOND_FACTOR");
    expect(await give(codeAt(secret, later(570)))).toBe("fine");
    expect(await give(codeAt(secret, later(630)))).toBe("fine");
  });

  test("never takes a code twice, nor an older one, even at the same moment", async () => {
    const { account, secret } = await aProtectedAgent();
    const at = later(60);
    const code = codeAt(secret, at);
    const devices = await Promise.all(Array.from({ length: 4 }, () => onNewDevice(account, at)));
    const answers = await Promise.all(devices.map((device) => outcome(device.account.secondFactor.give({ code }))));
    expect(answers.sort()).toEqual(["WRONG_SECOND_FACTOR", "WRONG_SECOND_FACTOR", "WRONG_SECOND_FACTOR", "fine"]);
    const older = await onNewDevice(account, at);
    expect(await outcome(older.account.secondFactor.give({ code: codeAt(secret, later(30)) }))).toBe(
      "WRONG_SECOND_FACTOR",
    );
  });

  test("takes a recovery code once, however it is typed", async () => {
    const { account, recoveryCodes } = await aProtectedAgent();
    const [first = "", second = ""] = recoveryCodes;
    const give = async (code: string) => {
      const caller = await onNewDevice(account, later(60));
      return outcome(caller.account.secondFactor.give({ code }));
    };
    expect(await give(` ${first.toLowerCase().replaceAll("-", " ")}`)).toBe("fine");
    expect(await give(first)).toBe("WRONG_SECOND_FACTOR");
    expect(await give(second)).toBe("fine");
    const { recoveryCodes: others } = await aProtectedAgent();
    expect(await give(others[0] ?? "")).toBe("WRONG_SECOND_FACTOR");
  });

  test("has five tries, counted for the account and not for the device, and each is written down", async () => {
    const { account, secret } = await aProtectedAgent();
    for (let mistake = 0; mistake < 5; mistake++) {
      const caller = await onNewDevice(account, later(60));
      expect(await outcome(caller.account.secondFactor.give({ code: "000000" }))).toBe("WRONG_SECOND_FACTOR");
    }
    const caller = await onNewDevice(account, later(60));
    const refusal = await refusalFrom(caller.account.secondFactor.give({ code: codeAt(secret, later(60)) }));
    expect(refusal.code).toBe("TOO_MANY_ATTEMPTS");
    const where = { accountId: account.id, action: "second-factor-failed" };
    expect(await inCommune(communeId, (db) => db.auditEntry.count({ where }))).toBe(5);
  });
});

describe("Changing one's mind", () => {
  test("new recovery codes end the old ones", async () => {
    const { account, caller, recoveryCodes } = await aProtectedAgent();
    const renewed = await caller.account.secondFactor.renewRecoveryCodes({ currentPassword });
    const device = await onNewDevice(account, later(60));
    expect(await outcome(device.account.secondFactor.give({ code: recoveryCodes[0] ?? "" }))).toBe(
      "WRONG_SECOND_FACTOR",
    );
    expect(await outcome(device.account.secondFactor.give({ code: renewed.recoveryCodes[0] ?? "" }))).toBe("fine");
  });

  test("removing it asks for the password, and nothing more is asked afterwards", async () => {
    const { account, caller } = await aProtectedAgent();
    const { secondFactor } = caller.account;
    expect(await outcome(secondFactor.remove({ currentPassword: "autre chose" }))).toBe("WRONG_CURRENT_PASSWORD");
    await secondFactor.remove({ currentPassword });
    expect(await outcome((await onNewDevice(account, later(60))).admin.day.view({}))).toBe("fine");
  });
});

describe("Outside the demo", () => {
  const isDemo = env.EMBEDDED_DATABASE;
  afterEach(() => {
    env.EMBEDDED_DATABASE = isDemo;
  });

  test.each(["ADMINISTRATOR", "REGISSEUR"] as const)("%s installs one before anything else", async (role) => {
    env.EMBEDDED_DATABASE = undefined;
    const account = await anAccount(communeId, { role, password: currentPassword });
    const caller = await callerFor(account, { now });
    expect(await outcome(caller.admin.day.view({}))).toBe("SECOND_FACTOR_SETUP_REQUIRED");
    expect(await outcome(caller.account.me())).toBe("SECOND_FACTOR_SETUP_REQUIRED");
    expect(await caller.account.secondFactor.state()).toMatchObject({ setAt: null, isCompulsory: true });
    const { letters } = await caller.account.secondFactor.begin({ currentPassword });
    await caller.account.secondFactor.confirm({ code: codeAt(letters.replaceAll(" ", "")) });
    expect(await outcome(caller.admin.day.view({}))).toBe("fine");
  });

  test("an agent may do without", async () => {
    env.EMBEDDED_DATABASE = undefined;
    const caller = await callerFor(await anAgent(), { now });
    expect(await outcome(caller.admin.day.view({}))).toBe("fine");
  });
});

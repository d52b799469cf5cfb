import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { signInAttempt } from "@tests/builders/sign-in-attempt";
import { uniqueWord } from "@tests/builders/unique";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { codeAlphabet, readableCode } from "@/domain/account/one-time-code";
import { giveCodes } from "@/server/account/give-codes";
import { randomCode } from "@/server/account/random-code";
import { openSession } from "@/server/auth/open-session";
import { hashPassword } from "@/server/auth/password-hash";
import { prisma } from "@/server/db/client";
import { inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";
const password = "onze hérissons jouent du cor";
const host = `${uniqueWord("commune")}.example.invalid`;

let communeId: string;
beforeAll(async () => {
  communeId = (await aCommune({ hostName: host })).id;
});

const at = (moment: string) => Temporal.Instant.from(moment);
const tried = (identifier: string, typed: string, when = now) => signInAttempt({ host, now: when }, identifier, typed);

describe("A code of the mairie", () => {
  /** An account with a code whose text the test knows, as its letter shows it. */
  async function anAccountWithCode() {
    const account = await anAccount(communeId, { family: await aFamily(communeId) });
    const code = randomCode();
    const given = [{ accountId: account.id, hash: await hashPassword(code) }];
    await inCommune(communeId, (db) => giveCodes(db, given, at(now)));
    return { account, code };
  }

  test("is twelve readable signs, worth more than fifty bits", () => {
    const codes = Array.from({ length: 200 }, randomCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{12}$`));
    expect(12 * Math.log2(new Set(codeAlphabet).size)).toBeGreaterThan(50);
    expect(codeAlphabet).not.toMatch(/[0125AEIOSU]/);
  });

  test("signs in once, with or without its dashes, and asks for a password", async () => {
    const { account, code } = await anAccountWithCode();
    const first = await tried(account.identifier, ` ${readableCode(code).toLowerCase()} `);
    if (!("token" in first)) throw new Error("The code did not open");
    expect(await openSession(prisma, first.token, at(now))).toMatchObject({ step: "NEW_PASSWORD_REQUIRED" });
    expect(await tried(account.identifier, code)).toEqual({ refused: "WRONG_CREDENTIALS" });
  });

  test("of two who use it at the same moment, one is in", async () => {
    const { account, code } = await anAccountWithCode();
    const answers = await Promise.all([1, 2, 3].map(() => tried(account.identifier, code)));
    expect(answers.filter((answer) => "token" in answer)).toHaveLength(1);
  });

  test("opens for sixty days, and is then answered like anything wrong", async () => {
    const { account, code } = await anAccountWithCode();
    const end = at(now).add({ hours: 24 * 60 });
    expect(await tried(account.identifier, code, end.toString())).toEqual({ refused: "WRONG_CREDENTIALS" });
    expect(await tried(account.identifier, code, end.subtract({ seconds: 1 }).toString())).toHaveProperty("token");
  });

  test("can't be kept as the password, however it is typed", async () => {
    const { account, code } = await anAccountWithCode();
    await tried(account.identifier, code);
    const caller = await callerFor({ ...account, sessionVersion: account.sessionVersion + 1 }, { now });
    expect(await outcome(caller.account.choosePassword({ password: readableCode(code) }))).toBe("PASSWORD_UNCHANGED");
    await caller.account.choosePassword({ password });
    expect(await tried(account.identifier, password)).toHaveProperty("token");
    expect(await tried(account.identifier, code)).toEqual({ refused: "WRONG_CREDENTIALS" });
  });
});

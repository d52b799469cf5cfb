import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { uniqueWord } from "@tests/builders/unique";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { Refusal } from "@/domain/refusal";
import { signIn } from "@/server/account/sign-in";
import { signOut } from "@/server/account/sign-out";
import { openSession } from "@/server/auth/open-session";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

const password = "brouette sous le figuier";
const now = Temporal.Instant.from("2026-09-03T08:00:00Z");

let commune: { id: string };
let host: string;

beforeAll(async () => {
  host = `${uniqueWord("commune")}.example.invalid`;
  commune = await aCommune({ hostName: host });
});

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const failure = await attempt.catch((error: unknown) => error);
  if (failure instanceof RefusedError) return failure.refusal;
  throw failure;
}

// Each from an address of its own: attempts are counted by address.
const visit = () => ({ now, host, address: randomUUID() });

async function aParent() {
  const family = await aFamily(commune.id);
  const email = `${uniqueWord("Zoé.Martin")}@example.invalid`;
  return anAccount(commune.id, { family, email, password, identifier: uniqueWord("Martin") });
}

describe("A parent signs in", () => {
  test("with the identifier or the e-mail, whatever the case and the spaces around", async () => {
    const account = await aParent();
    for (const identifier of [account.identifier, account.email?.toUpperCase() ?? "", `  ${account.identifier} `]) {
      const token = await signIn(visit(), { identifier, password });
      expect(await openSession(prisma, token, now)).toMatchObject({ accountId: account.id, communeId: commune.id });
    }
  });

  test("and the portal tells them the day it is in their commune, not on the server", async () => {
    const overseas = await aCommune({ hostName: `${randomUUID()}.example.invalid`, timeZone: "America/Guadeloupe" });
    const account = await anAccount(overseas.id, { password });
    const lateThere = Temporal.Instant.from("2027-01-01T02:00:00Z");
    const at = { now: lateThere, host: overseas.hostName ?? "", address: randomUUID() };
    const token = await signIn(at, { identifier: account.identifier, password });
    expect(await openSession(prisma, token, lateThere)).toMatchObject({ today: "2026-12-31" });
  });

  test("for thirty days, and a member of staff for twelve hours", async () => {
    const parent = await signIn(visit(), { identifier: (await aParent()).identifier, password });
    const agent = await anAccount(commune.id, { role: "AGENT", password });
    const staff = await signIn(visit(), { identifier: agent.identifier, password });
    const later = (hours: number) => now.add({ hours });
    expect(await openSession(prisma, parent, later(24 * 30).subtract({ seconds: 1 }))).not.toBeNull();
    expect(await openSession(prisma, parent, later(24 * 30))).toBeNull();
    expect(await openSession(prisma, staff, later(12).subtract({ seconds: 1 }))).not.toBeNull();
    expect(await openSession(prisma, staff, later(12))).toBeNull();
  });

  test("and signing out ends that session at once, not the other one", async () => {
    const account = await aParent();
    const phone = await signIn(visit(), { identifier: account.identifier, password });
    const computer = await signIn(visit(), { identifier: account.identifier, password });
    await signOut(phone);
    expect(await openSession(prisma, phone, now)).toBeNull();
    expect(await openSession(prisma, computer, now)).not.toBeNull();
  });
});

describe("The same neutral refusal", () => {
  test.each([
    ["a wrong password", async () => ({ identifier: (await aParent()).identifier, password: "autre chose" })],
    ["an unknown identifier", async () => ({ identifier: uniqueWord("personne"), password })],
    ["an account without a password", async () => ({ identifier: (await anAccount(commune.id)).identifier, password })],
    [
      "a disabled account",
      async () => {
        const account = await anAccount(commune.id, { password, disabledAt: instantToColumn(now) });
        return { identifier: account.identifier, password };
      },
    ],
    [
      "an account of another commune",
      async () => {
        const other = await anAccount((await aCommune()).id, { password });
        return { identifier: other.identifier, password };
      },
    ],
  ])("for %s", async (_, attempt) => {
    expect(await refusalOf(signIn(visit(), await attempt()))).toEqual({ code: "WRONG_CREDENTIALS" });
  });

  test("after the same work, known or not", async () => {
    const family = await aFamily(commune.id);
    const { hashPassword } = await import("@/server/auth/password-hash");
    const known = await anAccount(commune.id, { family, passwordHash: await hashPassword(password) });
    const duration = async (identifier: string) => {
      const times: number[] = [];
      for (let run = 0; run < 5; run++) {
        const startedAt = performance.now();
        await refusalOf(signIn(visit(), { identifier, password: "autre chose" }));
        times.push(performance.now() - startedAt);
      }
      return Math.min(...times);
    };
    const [knownMs, unknownMs] = [await duration(known.identifier), await duration(uniqueWord("personne"))];
    expect(unknownMs).toBeGreaterThan(knownMs * 0.5);
    expect(unknownMs).toBeLessThan(knownMs * 2);
  });
});

describe("Too many attempts", () => {
  test("on one account: the tenth mistake is the last, even with the right password, and the wait is said", async () => {
    const { identifier } = await aParent();
    for (let mistake = 0; mistake < 10; mistake++) {
      expect((await refusalOf(signIn(visit(), { identifier, password: "autre chose" }))).code).toBe(
        "WRONG_CREDENTIALS",
      );
    }
    const refusal = await refusalOf(signIn(visit(), { identifier: identifier.toUpperCase(), password }));
    expect(refusal.code).toBe("TOO_MANY_ATTEMPTS");
    const retryAt = refusal.code === "TOO_MANY_ATTEMPTS" ? Temporal.Instant.from(refusal.retryAt) : now;
    expect(retryAt.since(now).total("minutes")).toBeGreaterThan(14);
    expect(retryAt.since(now).total("minutes")).toBeLessThanOrEqual(15);
  });

  test("a good password wipes the mistakes out", async () => {
    const { identifier } = await aParent();
    for (let round = 0; round < 2; round++) {
      for (let mistake = 0; mistake < 9; mistake++) {
        await refusalOf(signIn(visit(), { identifier, password: "autre chose" }));
      }
      await signIn(visit(), { identifier, password });
    }
  });

  test("from one address, on a hundred accounts", async () => {
    const address = randomUUID();
    const attempts = Array.from({ length: 100 }, () =>
      refusalOf(signIn({ now, host, address }, { identifier: uniqueWord("personne"), password })),
    );
    expect(new Set((await Promise.all(attempts)).map(({ code }) => code))).toEqual(new Set(["WRONG_CREDENTIALS"]));
    const { identifier } = await aParent();
    expect((await refusalOf(signIn({ now, host, address }, { identifier, password }))).code).toBe("TOO_MANY_ATTEMPTS");
    await signIn(visit(), { identifier, password });
  });
});

test("Sign-ins and failures are written down, without what was typed", async () => {
  const account = await aParent();
  const address = randomUUID();
  await refusalOf(signIn({ now, host, address }, { identifier: account.identifier, password: "autre chose" }));
  await signIn({ now, host, address }, { identifier: account.identifier, password });
  const entries = await inCommune(commune.id, (db) =>
    db.auditEntry.findMany({ where: { address }, orderBy: { id: "asc" } }),
  );
  expect(entries.map(({ action, accountId }) => ({ action, accountId }))).toEqual([
    { action: "sign-in-failed", accountId: account.id },
    { action: "signed-in", accountId: account.id },
  ]);
  expect(JSON.stringify(entries)).not.toContain("autre chose");
});

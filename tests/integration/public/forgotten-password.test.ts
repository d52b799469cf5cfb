import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { uniqueWord } from "@tests/builders/unique";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { resetPassword } from "@/server/account/reset-password";
import { signIn } from "@/server/account/sign-in";
import { openSession } from "@/server/auth/open-session";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

const forgotten = "brouette sous le figuier";
const password = "onze hérissons jouent du cor";
const now = "2026-09-03T10:00+02:00";

let communeId: string;
let host: string;

beforeAll(async () => {
  host = `${uniqueWord("commune")}.example.invalid`;
  communeId = (await aCommune({ hostName: host })).id;
});

const visitor = (at = now) => callerFor(null, { now: at, host, address: randomUUID() });
const visit = (at = now) => ({ now: Temporal.Instant.from(at), host, address: randomUUID() });

async function aParent(values: { email?: string | null; disabledAt?: Date } = {}) {
  const email = `${uniqueWord("parent")}@example.invalid`;
  return anAccount(communeId, { family: await aFamily(communeId), password: forgotten, email, ...values });
}

function emailsTo(address: string | null) {
  return inCommune(communeId, (db) =>
    db.email.findMany({ where: { toAddress: address ?? "" }, orderBy: { id: "asc" } }),
  );
}

async function newestToken(address: string | null): Promise<string> {
  const data = (await emailsTo(address)).at(-1)?.data as { link: string };
  return data.link.split("/").at(-1) ?? "";
}

async function ask(identifier: string, at = now) {
  return (await visitor(at)).public.account.askPasswordReset({ identifier });
}

async function refusedReset(token: string, at = now, chosen = password): Promise<string> {
  const failure = await resetPassword(visit(at), { token, password: chosen }).catch((error: unknown) => error);
  if (failure instanceof RefusedError) return failure.refusal.code;
  throw failure;
}

describe("The link", () => {
  test("sets a new password, signs in, ends the other sessions, and tells", async () => {
    const parent = await aParent();
    const elsewhere = await signIn(visit(), { identifier: parent.identifier, password: forgotten });
    await ask(parent.email?.toUpperCase() ?? "");
    const token = await newestToken(parent.email);
    expect(await (await visitor()).public.account.resetLink({ token })).toEqual({
      identifier: parent.identifier,
      minimumLength: 12,
    });
    const here = await resetPassword(visit(), { token, password });
    expect(await openSession(prisma, here, Temporal.Instant.from(now))).toMatchObject({ accountId: parent.id });
    expect(await openSession(prisma, elsewhere, Temporal.Instant.from(now))).toBeNull();
    expect((await emailsTo(parent.email)).at(-1)?.template).toBe("password-changed");
    await signIn(visit(), { identifier: parent.identifier, password });
  });

  test("goes to the commune's own address, and its hash alone is kept", async () => {
    const parent = await aParent();
    await ask(parent.identifier);
    const token = await newestToken(parent.email);
    const [email] = await emailsTo(parent.email);
    expect(email?.data).toMatchObject({ link: `http://${host}:3000/reinitialisation/${token}` });
    const kept = await inCommune(communeId, (db) => db.resetToken.findMany({ where: { accountId: parent.id } }));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test.each([
    ["2026-09-03T10:59:59+02:00", true],
    ["2026-09-03T11:00:00+02:00", false],
  ])("lasts one hour: at %s it opens: %s", async (at, opens) => {
    const parent = await aParent();
    await ask(parent.identifier);
    const token = await newestToken(parent.email);
    expect((await (await visitor(at)).public.account.resetLink({ token })) !== null).toBe(opens);
    if (opens) await resetPassword(visit(at), { token, password });
    else expect(await refusedReset(token, at)).toBe("LINK_EXPIRED");
  });

  test("serves once, even when pressed twice at the same moment", async () => {
    const parent = await aParent();
    await ask(parent.identifier);
    const token = await newestToken(parent.email);
    const presses = await Promise.allSettled([1, 2].map(() => resetPassword(visit(), { token, password })));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusedReset(token)).toBe("LINK_EXPIRED");
  });

  test("an older one is worth nothing", async () => {
    const parent = await aParent();
    await ask(parent.identifier);
    const older = await newestToken(parent.email);
    await ask(parent.identifier);
    expect(await refusedReset(older)).toBe("LINK_EXPIRED");
    await resetPassword(visit(), { token: await newestToken(parent.email), password });
  });

  test("a refused password leaves it usable", async () => {
    const parent = await aParent();
    await ask(parent.identifier);
    const token = await newestToken(parent.email);
    expect(await refusedReset(token, now, "motdepasse2026")).toBe("PASSWORD_TOO_COMMON");
    await resetPassword(visit(), { token, password });
  });

  test.each(["", "n-importe-quoi", "A".repeat(64), "A".repeat(200)])("%j opens nothing", async (token) => {
    expect(await (await visitor()).public.account.resetLink({ token })).toBeNull();
    expect(await refusedReset(token)).toBe("LINK_EXPIRED");
  });
});

describe("Asking for it", () => {
  test.each([
    ["a known account", async () => (await aParent()).identifier],
    ["an unknown one", async () => uniqueWord("personne")],
    ["one without an e-mail", async () => (await aParent({ email: null })).identifier],
    ["a disabled one", async () => (await aParent({ disabledAt: new Date(0) })).identifier],
  ])("is answered alike, never sooner, for %s", async (_, identifier) => {
    const asked = await identifier();
    const startedAt = performance.now();
    expect(await ask(asked)).toBeUndefined();
    // The work takes less than that, whatever it finds: what is left is waited for.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(399);
  });

  test("sends nothing to a disabled account, nor to another commune's", async () => {
    const disabled = await aParent({ disabledAt: instantToColumn(Temporal.Instant.from(now)) });
    await ask(disabled.identifier);
    expect(await emailsTo(disabled.email)).toEqual([]);
    const other = await aCommune();
    const elsewhere = await anAccount(other.id, { email: `${uniqueWord("ailleurs")}@example.invalid` });
    await ask(elsewhere.identifier);
    const sent = await inCommune(other.id, (db) => db.email.count());
    expect(sent).toBe(0);
  });

  test("is counted by account: the sixth time in an hour is refused, known or not", async () => {
    for (const identifier of [(await aParent()).identifier, uniqueWord("personne")]) {
      await Promise.all([1, 2, 3, 4, 5].map(() => ask(identifier)));
      expect(await outcome(ask(identifier))).toBe("TOO_MANY_ATTEMPTS");
    }
  });
});

import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aQueuedEmail } from "@tests/builders/email";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmailState } from "@/domain/account/inputs";
import { inCommune } from "@/server/db/tenant";

let communeId: string;
let agent: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  communeId = (await aCommune()).id;
  agent = await anAccount(communeId, { role: "AGENT" });
});

async function anEmail(state: EmailState, lastError?: string) {
  const { id, link } = await aQueuedEmail(communeId);
  await inCommune(communeId, (db) => db.email.update({ where: { id }, data: { state, lastError } }));
  return { id, link };
}

describe("The outbox is closed", () => {
  test("to nobody, families, the kitchen and the régie", async () => {
    const { id } = await anEmail("FAILED");
    const family = await anAccount(communeId, { family: await aFamily(communeId) });
    const kitchen = await anAccount(communeId, { role: "KITCHEN" });
    const regisseur = await anAccount(communeId, { role: "REGISSEUR" });
    const expected: [typeof agent | null, string][] = [
      [null, "SIGN_IN_REQUIRED"],
      [family, "NOT_ALLOWED"],
      [kitchen, "NOT_ALLOWED"],
      [regisseur, "NOT_ALLOWED"],
    ];
    for (const [account, code] of expected) {
      const { email } = (await callerFor(account)).admin;
      expect(await outcome(email.list({ page: 1 }))).toBe(code);
      expect(await outcome(email.read({ id }))).toBe(code);
      expect(await outcome(email.sendAgain({ id }))).toBe(code);
    }
  });

  test("to another commune", async () => {
    const { id } = await anEmail("FAILED");
    const stranger = await anAccount((await aCommune()).id, { role: "ADMINISTRATOR" });
    const { email } = (await callerFor(stranger)).admin;
    expect(await email.list({ page: 1 })).toMatchObject({ emails: [], pages: 1 });
    expect(await email.read({ id })).toBeNull();
    expect(await outcome(email.sendAgain({ id }))).toBe("NOT_FOUND");
  });
});

describe("Staff read", () => {
  test("the messages of one state, page by page, newest first", async () => {
    const { id: own } = await aCommune();
    const administrator = await anAccount(own, { role: "ADMINISTRATOR" });
    const noon = Temporal.Instant.from("2026-09-03T10:00:00Z");
    for (let minutes = 0; minutes < 52; minutes++) await aQueuedEmail(own, { now: noon.add({ minutes }).toString() });
    const { email } = (await callerFor(administrator)).admin;
    const first = await email.list({ page: 1, state: "QUEUED" });
    const second = await email.list({ page: 2, state: "QUEUED" });
    expect([first.emails.length, second.emails.length, first.pages]).toEqual([50, 2, 2]);
    const instants = [...first.emails, ...second.emails].map(({ createdAt }) => createdAt);
    expect(instants).toEqual(instants.toSorted().reverse());
    expect(first.counts).toEqual({ QUEUED: 52, SENT: 0, FAILED: 0, KEPT: 0 });
    expect((await email.list({ page: 1, state: "SENT" })).emails).toEqual([]);
  });

  test.each<[EmailState, boolean]>([
    ["QUEUED", false],
    ["FAILED", false],
    ["KEPT", true],
  ])("a message that is %s; its personal link shows: %s", async (state, shows) => {
    const { id, link } = await anEmail(state, "No such user");
    const email = await (await callerFor(agent)).admin.email.read({ id });
    expect(email).toMatchObject({ state, lastError: "No such user", showsSecret: shows });
    expect(email?.html.includes(link)).toBe(shows);
    expect(JSON.stringify(email).includes("le-secret")).toBe(shows);
  });
});

describe("Staff send again", () => {
  test.each<[EmailState, string]>([
    ["FAILED", "fine"],
    ["KEPT", "fine"],
    ["SENT", "NOT_FOUND"],
    ["QUEUED", "NOT_FOUND"],
  ])("a message that is %s: %s", async (state, code) => {
    const { id } = await anEmail(state, "No such user");
    expect(await outcome((await callerFor(agent)).admin.email.sendAgain({ id }))).toBe(code);
    if (code !== "fine") return;
    const { row, trace } = await inCommune(communeId, async (db) => ({
      row: await db.email.findUniqueOrThrow({ where: { id } }),
      trace: await db.auditEntry.findFirst({ where: { subjectId: id } }),
    }));
    expect(row).toMatchObject({ state: "QUEUED", attempts: 0, lastError: null });
    expect(trace).toMatchObject({ action: "email-sent-again", accountId: agent.id });
  });
});

import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aQueuedEmail } from "@tests/builders/email";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmailState } from "@/domain/account/inputs";
import { mostCounted } from "@/domain/messaging/outbox-input";
import { inCommune } from "@/server/db/tenant";
import { outboxWhere } from "@/server/messaging/outbox-sql";

let communeId: string;
let agent: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  communeId = (await aCommune()).id;
  agent = await anAccount(communeId, { role: "AGENT" });
});

/** A link to choose a password: a family's, unless it is a colleague's. */
async function anEmail(state: EmailState, { lastError = "", colleague = false } = {}) {
  const familyId = colleague ? null : (await aFamily(communeId)).id;
  const { id, link } = await aQueuedEmail(communeId, { familyId });
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
    const { id, link } = await anEmail(state, { lastError: "No such user" });
    const email = await (await callerFor(agent)).admin.email.read({ id });
    expect(email).toMatchObject({ state, lastError: "No such user", showsSecret: shows });
    expect(email?.html.includes(link)).toBe(shows);
    expect(JSON.stringify(email).includes("le-secret")).toBe(shows);
  });
});

test("a colleague's link that nobody sent shows to whoever manages the team alone", async () => {
  const { id, link } = await anEmail("KEPT", { colleague: true });
  const administrator = await anAccount(communeId, { role: "ADMINISTRATOR" });
  for (const [reader, shows] of [
    [agent, false],
    [administrator, true],
  ] as const) {
    const email = await (await callerFor(reader)).admin.email.read({ id });
    expect(email?.showsSecret).toBe(shows);
    expect(JSON.stringify(email).includes(link)).toBe(shows);
  }
});

describe("Staff send again", () => {
  test.each<[EmailState, string]>([
    ["FAILED", "fine"],
    ["KEPT", "fine"],
    ["SENT", "NOT_FOUND"],
    ["QUEUED", "NOT_FOUND"],
  ])("a message that is %s: %s", async (state, code) => {
    const { id } = await anEmail(state, { lastError: "No such user" });
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

describe("The outbox as a list", () => {
  async function anOutbox() {
    const { id: own } = await aCommune();
    const noon = Temporal.Instant.from("2026-09-03T10:00:00Z");
    const written: [string, EmailState][] = [
      ["zoe@example.invalid", "SENT"],
      ["=abel@example.invalid", "FAILED"],
      ["marie@essai.invalid", "KEPT"],
    ];
    for (const [index, [to, state]] of written.entries()) {
      const { id } = await aQueuedEmail(own, { to, now: noon.add({ minutes: index }).toString() });
      const lastError = state === "FAILED" ? "No such user" : null;
      await inCommune(own, (db) => db.email.update({ where: { id }, data: { state, lastError } }));
    }
    const secretary = await anAccount(own, { role: "AGENT" });
    return { own, secretary, email: (await callerFor(secretary)).admin.email };
  }

  test("is sorted by date, recipient or state, both ways", async () => {
    const { email } = await anOutbox();
    const firstLetters = async (asked: Parameters<typeof email.list>[0]) =>
      (await email.list(asked)).emails.map(({ toAddress }) => toAddress.replace("=", "").charAt(0)).join("");
    expect(await firstLetters({})).toBe("maz");
    expect(await firstLetters({ descending: false })).toBe("zam");
    expect(await firstLetters({ sort: "recipient", descending: false })).toBe("amz");
    expect(await firstLetters({ sort: "recipient", descending: true })).toBe("zma");
    expect(await firstLetters({ sort: "state", descending: false })).toBe("zam");
    expect(await firstLetters({ sort: "state", descending: true })).toBe("maz");
    expect(await firstLetters({ sort: "state", state: "KEPT" })).toBe("m");
  });

  test("is narrowed to part of an address, and its numbers with it", async () => {
    const { email } = await anOutbox();
    const found = await email.list({ recipient: "EXAMPLE" });
    expect(found.emails).toHaveLength(2);
    expect(found.counts).toEqual({ QUEUED: 0, SENT: 1, FAILED: 1, KEPT: 0 });
    expect((await email.list({ recipient: "example", state: "SENT" })).emails).toHaveLength(1);
  });

  test("is counted and paged up to ten thousand in a state, each state from its own index", async () => {
    const { own, email } = await anOutbox();
    await inCommune(own, async (db) => {
      await db.$executeRaw`
        INSERT INTO email (id, commune_id, to_address, template, data, state, created_at)
        SELECT uuid_v7(), ${own}::uuid, 'n' || n || '@example.invalid', 'bookings-receipt', '{}', 'SENT',
          '2026-08-01T08:00:00Z'::timestamptz + n * interval '1 second'
        FROM generate_series(1, 10050) AS n`;
    });
    const { counts, pages } = await email.list({});
    expect(counts).toEqual({ QUEUED: 0, SENT: mostCounted + 1, FAILED: 1, KEPT: 1 });
    expect(pages).toBe(200);
    expect((await email.list({ page: 200 })).emails).toHaveLength(50);
    expect((await email.list({ recipient: "n1005" })).counts.SENT).toBe(2);
    const where = outboxWhere(own, { state: "FAILED", recipient: "" });
    const plan = await inCommune(own, async (db) => {
      await db.$executeRaw`SET LOCAL enable_seqscan = off`;
      return db.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN SELECT count(*) FROM email e WHERE ${where}`;
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("Index Only Scan using email_failed_idx");
  });

  test("leaves as a spreadsheet as it is filtered, without what the messages say, and it is written down", async () => {
    const { own, secretary, email } = await anOutbox();
    const csv = await email.export({ recipient: "example", sort: "recipient", descending: false });
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFMessage;Destinataire;Écrit le;État;Essais;Envoyé le;Dernière erreur",
      "Lien de nouveau mot de passe;'=abel@example.invalid;2026-09-03 12:01;En échec;0;;No such user",
      "Lien de nouveau mot de passe;zoe@example.invalid;2026-09-03 12:00;Envoyé;0;;",
      "",
    ]);
    expect(csv).not.toContain("le-secret");
    const where = { action: "emails-exported" };
    const traces = await inCommune(own, (db) => db.auditEntry.findMany({ where }));
    expect(traces).toMatchObject([{ accountId: secretary.id, facts: { lines: 2 } }]);
  });

  test("another commune takes nothing of it away", async () => {
    await anOutbox();
    const stranger = await anAccount((await aCommune()).id, { role: "ADMINISTRATOR" });
    const csv = await (await callerFor(stranger)).admin.email.export({});
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1);
  });
});

import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { outcome } from "@tests/builders/outcome";
import { uniqueWord } from "@tests/builders/unique";
import { beforeEach, describe, expect, test } from "vitest";
import type { CommuneSettingsInput } from "@/domain/account/commune-inputs";
import { readLogo } from "@/server/account/read-logo";
import { inCommune } from "@/server/db/tenant";
import { readSender } from "@/server/messaging/read-email";

let communeId: string;
let hostName: string;
let administrator: BuiltAccount;

beforeEach(async () => {
  hostName = `${uniqueWord("portail")}.example.invalid`;
  communeId = (await aCommune({ hostName })).id;
  administrator = await anAccount(communeId, { role: "ADMINISTRATOR" });
});

const asAdministrator = async () => (await callerFor(administrator)).admin.commune;
const visitor = async () => (await callerFor(null, { host: hostName })).public.commune;

const settings: CommuneSettingsInput = {
  name: "Vallombreuse",
  address: "2 place des Tilleuls",
  phone: "04 65 71 00 12",
  email: "scolaire@example.invalid",
  openingHours: "Le mardi",
  senderName: "Mairie de Vallombreuse",
  replyTo: "reponses@example.invalid",
  accessibilityState: "PARTIAL",
};

/** A PNG of one pixel. */
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("The settings", () => {
  test("are read on public pages, and on messages, as soon as they are saved", async () => {
    await (await asAdministrator()).save(settings);
    const { commune } = await (await visitor()).current();
    expect(commune).toMatchObject({ name: "Vallombreuse", phone: "+33465710012", accessibilityState: "PARTIAL" });
    expect(await (await asAdministrator()).settings()).toMatchObject({
      ...settings,
      phone: "04\u00A065\u00A071\u00A000\u00A012",
      hostName,
      hasLogo: false,
    });
    const sender = await inCommune(communeId, (db) => readSender(db, communeId));
    expect(sender).toMatchObject({ senderName: "Mairie de Vallombreuse", replyTo: "reponses@example.invalid" });
    const trace = await inCommune(communeId, (db) => db.auditEntry.findFirst({ where: { action: "commune-changed" } }));
    expect(trace).toMatchObject({
      accountId: administrator.id,
      facts: { changed: expect.stringContaining("address") },
    });
  });

  test("without a sender, messages come from the commune and want no answer", async () => {
    await (await asAdministrator()).save({ ...settings, senderName: "", replyTo: "" });
    const sender = await inCommune(communeId, (db) => readSender(db, communeId));
    expect(sender).toMatchObject({ senderName: "Vallombreuse", replyTo: null });
  });

  test("another commune's stay as they are", async () => {
    const other = await aCommune();
    await (await asAdministrator()).save(settings);
    expect((await (await visitor()).office({ communeId: other.id }))?.name).toBe(other.name);
  });
});

describe("The logo", () => {
  test("is a PNG or a JPEG by its content, and is served as such", async () => {
    const commune = await asAdministrator();
    await commune.saveLogo({ content: png });
    expect((await (await visitor()).current()).commune?.logoUrl).toBe(`/api/logo?commune=${communeId}`);
    const logo = await readLogo(hostName, null);
    expect([logo?.type, Buffer.from(logo?.content ?? []).toString("base64")]).toEqual(["image/png", png]);
    await commune.removeLogo();
    expect(await readLogo(hostName, null)).toBeNull();
  });

  test.each([
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a PDF", "%PDF-1.7\n"],
    ["a GIF", "GIF89a.................."],
  ])("refuses %s, whatever it is called", async (_, content) => {
    const base64 = Buffer.from(content).toString("base64");
    expect(await outcome((await asAdministrator()).saveLogo({ content: base64 }))).toBe("LOGO_NOT_AN_IMAGE");
    expect(await readLogo(hostName, null)).toBeNull();
  });

  test("weighs 300 kB at most", async () => {
    const padded = (bytes: number) =>
      Buffer.concat([Buffer.from(png, "base64"), Buffer.alloc(bytes)], bytes).toString("base64");
    const commune = await asAdministrator();
    expect(await outcome(commune.saveLogo({ content: padded(300 * 1024) }))).toBe("fine");
    expect(await outcome(commune.saveLogo({ content: padded(300 * 1024 + 1) }))).toBe("LOGO_TOO_LARGE");
  });
});

describe("The texts", () => {
  test("are the proposed ones until the commune publishes its own, and every version is kept", async () => {
    const commune = await asAdministrator();
    expect(await (await visitor()).text({ kind: "PRIVACY" })).toMatchObject({ text: { version: null } });
    await commune.publish({ kind: "PRIVACY", body: "Première.", basedOn: null });
    await commune.publish({ kind: "PRIVACY", body: "Seconde.", basedOn: 1 });
    const shown = await (await visitor()).text({ kind: "PRIVACY" });
    expect(shown?.text).toMatchObject({ version: 2, publishedAt: "2026-09-03T08:00:00.000Z" });
    expect(JSON.stringify(shown?.text.blocks)).toContain("Seconde.");
    expect((await commune.text({ kind: "PRIVACY" })).versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(JSON.stringify(await commune.version({ kind: "PRIVACY", version: 1 }))).toContain("Première.");
    expect(await commune.version({ kind: "PRIVACY", version: 3 })).toBeNull();
  });

  test("the règlement is nothing until it is published", async () => {
    expect((await (await visitor()).text({ kind: "REGLEMENT" }))?.text.blocks).toBeNull();
  });

  test("of two people who publish at once, the second is told", async () => {
    const commune = await asAdministrator();
    const answers = await Promise.all([
      outcome(commune.publish({ kind: "REGLEMENT", body: "L’un.", basedOn: null })),
      outcome(commune.publish({ kind: "REGLEMENT", body: "L’autre.", basedOn: null })),
    ]);
    expect(answers.toSorted()).toEqual(["TEXT_CHANGED", "fine"]);
  });

  test("of another commune are never read here", async () => {
    const other = await aCommune();
    const elsewhere = await anAccount(other.id, { role: "ADMINISTRATOR" });
    await (await callerFor(elsewhere)).admin.commune.publish({ kind: "REGLEMENT", body: "Ailleurs.", basedOn: null });
    expect((await (await visitor()).text({ kind: "REGLEMENT" }))?.text.blocks).toBeNull();
    expect(await (await asAdministrator()).version({ kind: "REGLEMENT", version: 1 })).toBeNull();
  });
});

test("An agent edits nothing of all that", async () => {
  const agent = (await callerFor(await anAccount(communeId, { role: "AGENT" }))).admin.commune;
  expect(await outcome(agent.save(settings))).toBe("NOT_ALLOWED");
  expect(await outcome(agent.publish({ kind: "PRIVACY", body: "x", basedOn: null }))).toBe("NOT_ALLOWED");
  expect(await outcome(agent.saveLogo({ content: png }))).toBe("NOT_ALLOWED");
});

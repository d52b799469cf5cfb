import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { aVillage } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type AuditedFact, recordAudit, recordAudits } from "@/server/audit";
import { inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";

/** A town hall, its administrator who reads the journal, and its secretary whose acts are in it. */
async function aJournal() {
  const village = await aVillage();
  const { communeId } = village;
  const agent = await anAccount(communeId, { role: "AGENT", displayName: "Odile Bureau" });
  const administrator = await anAccount(communeId, { role: "ADMINISTRATOR", displayName: "Anne Mairie" });
  const { journal } = (await callerFor(administrator, { now })).admin;
  const act = (at: string, fact: Omit<AuditedFact, "communeId" | "now">) =>
    inCommune(communeId, (db) => recordAudit(db, { communeId, now: Temporal.Instant.from(at), ...fact }));
  return { ...village, agent, administrator, journal, act };
}

describe("The journal", () => {
  test("tells who did what to what and when, the latest first", async () => {
    const { family, lea, canteen, account, agent, journal, act } = await aJournal();
    const by = { accountId: agent.id, address: "192.0.2.7" };
    await act("2026-09-01T08:00Z", {
      ...by,
      action: "family-changed",
      subjectId: family.id,
      facts: { fields: ["name"] },
    });
    await act("2026-09-01T08:01Z", { ...by, action: "waiting-child-promoted", subjectId: lea.id });
    await act("2026-09-01T08:02Z", { ...by, action: "service-saved", subjectId: canteen.id });
    await act("2026-09-01T08:03Z", { action: "account-opened", subjectId: account.id });
    const { entries, next } = await journal.list({});
    expect(next).toBeNull();
    expect(entries).toMatchObject([
      { who: null, action: "account-opened", subject: `Camille Essai (${account.identifier})` },
      { who: "Odile Bureau", action: "service-saved", subject: canteen.name, fields: [], lines: null },
      { action: "waiting-child-promoted", subject: expect.stringContaining(lea.firstNames) },
      {
        at: "2026-09-01T08:00:00.000Z",
        action: "family-changed",
        subject: `Famille ${family.name}, n° ${family.number}`,
        fields: ["name"],
        address: "192.0.2.7",
      },
    ]);
    const oldest = (await journal.list({ descending: false })).entries;
    expect(oldest.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).reverse());
  });

  test("names requests, changes for a class, imports and letters too", async () => {
    const { communeId, canteen, school, classes, schoolYears, agent, journal, act } = await aJournal();
    const at = new Date("2026-09-01T08:00:00Z");
    const own = { communeId, accountId: agent.id };
    const days = { fromDay: new Date("2026-09-07"), toDay: new Date("2026-09-11") };
    const batch = { ...own, ...days, madeAt: at, action: "CANCEL", cause: "TRIP_PICNIC", familiesTold: false } as const;
    const asked = { confirmHash: communeId, facts: {}, email: "x@example.invalid", createdAt: at };
    const created = await inCommune(communeId, async (db) => {
      const ofClass = { ...batch, serviceId: canteen.id, schoolId: school.id };
      const checked = { ...own, createdAt: at, schoolYearId: schoolYears[0]?.id ?? "", files: [] };
      return [
        await db.accountRequest.create({ data: { communeId, number: 12, state: "RECEIVED", ...asked } }),
        await db.bookingBatch.create({ data: { ...ofClass, classId: classes.cp.id } }),
        await db.bookingBatch.create({ data: ofClass }),
        await db.familyImport.create({ data: { ...checked, report: { fileNames: ["enfants.csv", "adultes.csv"] } } }),
        await db.letterBatch.create({
          data: { id: randomUUID(), communeId, createdAt: at, letters: 3, pdf: Buffer.alloc(1) },
        }),
      ];
    });
    for (const { id } of created) await act("2026-09-01T08:00Z", { action: "request-confirmed", subjectId: id });
    const { entries } = await journal.list({ descending: false });
    expect(entries.map(({ subject }) => subject)).toEqual([
      "Demande de compte n° 12",
      `${canteen.name}, CP (${school.name}), 07/09/2026 – 11/09/2026`,
      `${canteen.name}, ${school.name}, 07/09/2026 – 11/09/2026`,
      "enfants.csv, adultes.csv",
      "3 courriers",
    ]);
  });

  test("is narrowed to an act, to a person by name or identifier, and to days of the commune", async () => {
    const { agent, administrator, journal, act } = await aJournal();
    // Half past midnight in the commune is still the day before in UTC.
    await act("2026-08-31T22:30Z", { action: "signed-in", accountId: agent.id });
    await act("2026-08-31T21:59Z", { action: "signed-in", accountId: administrator.id });
    await act("2026-09-02T10:00Z", { action: "logo-changed", accountId: administrator.id });
    const found = async (asked: Parameters<typeof journal.list>[0]) =>
      (await journal.list(asked)).entries.map(({ who, action }) => `${who?.split(" ")[0]} ${action}`);
    expect(await found({ action: "signed-in" })).toEqual(["Odile signed-in", "Anne signed-in"]);
    expect(await found({ person: "odile" })).toEqual(["Odile signed-in"]);
    expect(await found({ person: administrator.identifier.toUpperCase() })).toEqual([
      "Anne logo-changed",
      "Anne signed-in",
    ]);
    expect(await found({ person: "%" })).toEqual([]);
    expect(await found({ from: "2026-09-01", until: "2026-09-01" })).toEqual(["Odile signed-in"]);
    expect(await found({ until: "2026-08-31" })).toEqual(["Anne signed-in"]);
    expect(await found({ from: "2026-09-02" })).toEqual(["Anne logo-changed"]);
  });

  test("goes on page after page without losing nor repeating an act, even those of one instant", async () => {
    const { communeId, family, journal } = await aJournal();
    const fact = { communeId, now: Temporal.Instant.from("2026-09-01T08:00Z"), action: "activation-sent" } as const;
    const ids = Array.from({ length: 120 }, () => family.id);
    await inCommune(communeId, (db) => recordAudits(db, fact, ids));
    for (const descending of [true, false]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof journal.list>> = await journal.list({ descending, after });
        seen.push(...page.entries.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(new Set(seen).size).toBe(120);
      expect(seen).toHaveLength(120);
    }
  });

  test("leaves as a spreadsheet as it is filtered, formulas made harmless, and says so itself", async () => {
    const { communeId, administrator, journal, act } = await aJournal();
    const cook = await anAccount(communeId, { role: "KITCHEN", displayName: "=Ada" });
    await act("2026-09-01T08:00Z", { action: "families-exported", accountId: cook.id, facts: { lines: 3 } });
    await act("2026-09-01T08:05Z", { action: "signed-in", accountId: administrator.id });
    const csv = await journal.export({ action: "families-exported" });
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFQuand;Qui;Quoi;Sur quoi;Ce qui a changé;Lignes;Adresse réseau",
      "2026-09-01 10:00;'=Ada;Familles exportées;;;3;",
      "",
    ]);
    const [last] = (await journal.list({})).entries;
    expect(last).toMatchObject({ action: "journal-exported", who: "Anne Mairie", lines: 1 });
  });

  test("tells that a health note was read, never what it says, nor a code nor a link", async () => {
    const { communeId, family, lea, agent, journal } = await aJournal();
    const desk = (await callerFor(agent, { now })).admin;
    const note = "Ventoline dans le cartable bleu";
    await desk.child.saveHealthNote({ familyId: family.id, childId: lea.id, version: 1, note });
    expect((await desk.child.readHealthNote({ familyId: family.id, childId: lea.id })).note).toBe(note);
    await desk.accounts.changeEmail({
      id: (await anAccount(communeId, { family })).id,
      email: `nouvelle-${family.id}@example.invalid`,
    });
    const told = [JSON.stringify(await journal.list({})), await journal.export({})].join();
    expect(told).toContain("health-note-read");
    expect(told).toContain("Note de santé ajoutée");
    expect(told).not.toMatch(/Ventoline|nouvelle-|token|link|argon2/);
  });

  test("is for administrators, of their own commune", async () => {
    const { communeId, journal, act } = await aJournal();
    await act("2026-09-01T08:00Z", { action: "logo-changed" });
    const [entry] = (await journal.list({})).entries;
    for (const role of ["AGENT", "KITCHEN", "REGISSEUR", "READER"] as const) {
      const theirs = (await callerFor(await anAccount(communeId, { role }), { now })).admin.journal;
      expect(await outcome(theirs.list({}))).toBe("NOT_ALLOWED");
      expect(await outcome(theirs.export({}))).toBe("NOT_ALLOWED");
    }
    const elsewhere = await aJournal();
    expect((await elsewhere.journal.list({ after: entry?.id })).entries).toEqual([]);
    expect((await elsewhere.journal.export({})).trimEnd().split("\r\n")).toHaveLength(1);
  });
});

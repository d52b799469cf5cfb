import { randomUUID } from "node:crypto";
import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { uniqueWord } from "@tests/builders/unique";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { StaffRole } from "@/domain/account/permissions";
import { activateAccount } from "@/server/account/activate-account";
import { openSession } from "@/server/auth/open-session";
import { prisma } from "@/server/db/client";
import { inCommune } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

const now = "2026-09-03T10:00+02:00";
const password = "onze hérissons jouent du cor";

/** A town hall of its own: one administrator who can sign in, and whoever else. */
async function aTownHall() {
  const { id: communeId } = await aCommune();
  const administrator = await anAccount(communeId, { role: "ADMINISTRATOR", password });
  return { communeId, administrator, caller: await callerFor(administrator, { now }) };
}

const aColleague = (communeId: string, role: StaffRole) => anAccount(communeId, { role, password });

function auditOf(communeId: string, subjectId: string) {
  return inCommune(communeId, (db) =>
    db.auditEntry.findMany({
      where: { subjectId },
      orderBy: { id: "asc" },
      select: { action: true, accountId: true, facts: true },
    }),
  );
}

async function linkSentTo(communeId: string, to: string): Promise<string> {
  const email = await inCommune(communeId, (db) =>
    db.email.findFirstOrThrow({ where: { toAddress: to }, orderBy: { id: "desc" } }),
  );
  return (email.data as { link: string }).link.split("/").at(-1) ?? "";
}

const visit = (at = now) => ({ now: Temporal.Instant.from(at), host: "localhost", address: randomUUID() });
const refused = (opening: Promise<unknown>) =>
  opening.then(
    () => "fine",
    (error: unknown) => (error instanceof RefusedError ? error.refusal.code : Promise.reject(error)),
  );

describe("Inviting a colleague", () => {
  test("opens an account by a one-time link, with a password only they know", async () => {
    const { communeId, administrator, caller } = await aTownHall();
    const email = `${uniqueWord("zoe")}@example.invalid`;
    const { identifier } = await caller.admin.team.invite({ displayName: "Zoé d’Œuilly", email, role: "REGISSEUR" });
    expect(identifier).toMatch(/^zoe-d-oeuilly-\d{4}$/);
    const invited = (await caller.admin.team.list({})).team.find((one) => one.identifier === identifier);
    expect(invited).toMatchObject({ role: "REGISSEUR", state: "invited", lastSignInAt: null });
    const token = await linkSentTo(communeId, email);
    const session = await activateAccount(visit(), { token, password });
    expect(await openSession(prisma, session, Temporal.Instant.from(now))).toMatchObject({ role: "REGISSEUR" });
    expect(await refused(activateAccount(visit(), { token, password }))).toBe("LINK_EXPIRED");
    const activated = (await caller.admin.team.list({})).team.find((one) => one.identifier === identifier);
    expect(activated).toMatchObject({ state: "active", lastSignInAt: "2026-09-03T08:00:00.000Z" });
    expect(await auditOf(communeId, invited?.id ?? "")).toEqual([
      { action: "staff-invited", accountId: administrator.id, facts: { role: "REGISSEUR" } },
    ]);
  });

  test("the link lasts fourteen days, and a new one ends it", async () => {
    const { communeId, caller } = await aTownHall();
    const email = `${uniqueWord("agent")}@example.invalid`;
    await caller.admin.team.invite({ displayName: "Sacha", email, role: "AGENT" });
    const first = await linkSentTo(communeId, email);
    const invited = (await caller.admin.team.list({})).team.find((one) => one.email === email);
    await caller.admin.team.inviteAgain({ id: invited?.id ?? "" });
    const second = await linkSentTo(communeId, email);
    expect(await refused(activateAccount(visit(), { token: first, password }))).toBe("LINK_EXPIRED");
    expect(await refused(activateAccount(visit("2026-09-17T10:00+02:00"), { token: second, password }))).toBe(
      "LINK_EXPIRED",
    );
    expect(await refused(activateAccount(visit("2026-09-17T09:59:59+02:00"), { token: second, password }))).toBe(
      "fine",
    );
    expect(await outcome(caller.admin.team.inviteAgain({ id: invited?.id ?? "" }))).toBe("NOT_ALLOWED");
  });

  test("an address that is somebody's here is refused, one of another commune isn't", async () => {
    const { communeId, caller } = await aTownHall();
    const email = `${uniqueWord("parent")}@example.invalid`;
    await anAccount((await aCommune()).id, { role: "AGENT", email });
    await caller.admin.team.invite({ displayName: "Sacha", email: email.toUpperCase(), role: "AGENT" });
    expect(await outcome(caller.admin.team.invite({ displayName: "Sacha", email, role: "AGENT" }))).toBe("EMAIL_TAKEN");
    expect(await inCommune(communeId, (db) => db.account.count({ where: { emailKey: email.toLowerCase() } }))).toBe(1);
  });

  test("two at the same moment with the same address: one is opened", async () => {
    const { caller } = await aTownHall();
    const email = `${uniqueWord("agent")}@example.invalid`;
    const invite = () => outcome(caller.admin.team.invite({ displayName: "Sacha", email, role: "AGENT" }));
    expect((await Promise.all([invite(), invite()])).sort()).toEqual(["EMAIL_TAKEN", "fine"]);
  });
});

describe("Roles", () => {
  test("count from the next click, and the change is written down", async () => {
    const { communeId, administrator, caller } = await aTownHall();
    const colleague = await aColleague(communeId, "KITCHEN");
    const theirs = await callerFor(colleague, { now });
    expect(await outcome(theirs.admin.team.list({}))).toBe("NOT_ALLOWED");
    await caller.admin.team.changeRole({ id: colleague.id, role: "ADMINISTRATOR" });
    expect(await outcome(theirs.admin.team.list({}))).toBe("fine");
    expect(await auditOf(communeId, colleague.id)).toEqual([
      { action: "staff-role-changed", accountId: administrator.id, facts: { from: "KITCHEN", to: "ADMINISTRATOR" } },
    ]);
  });

  test("the last administrator neither loses the role nor the account", async () => {
    const { communeId, administrator, caller } = await aTownHall();
    const demote = () => outcome(caller.admin.team.changeRole({ id: administrator.id, role: "AGENT" }));
    expect(await demote()).toBe("LAST_ADMINISTRATOR");
    // Neither a disabled administrator nor one who never chose a password can take over.
    await anAccount(communeId, { role: "ADMINISTRATOR", password, disabledAt: new Date("2026-01-01T00:00:00Z") });
    await anAccount(communeId, { role: "ADMINISTRATOR" });
    expect(await demote()).toBe("LAST_ADMINISTRATOR");
    const second = await aColleague(communeId, "ADMINISTRATOR");
    expect(await demote()).toBe("fine");
    const theirs = await callerFor(second, { now });
    expect(await outcome(theirs.admin.team.changeRole({ id: second.id, role: "READER" }))).toBe("LAST_ADMINISTRATOR");
    expect(await outcome(theirs.admin.team.disable({ id: second.id }))).toBe("OWN_ACCOUNT");
  });

  test("two administrators who remove each other at the same moment: one stays, every time", async () => {
    for (let round = 0; round < 8; round++) {
      const { communeId, administrator, caller } = await aTownHall();
      const second = await aColleague(communeId, "ADMINISTRATOR");
      const theirs = await callerFor(second, { now });
      const acts =
        round % 2 === 0
          ? [caller.admin.team.disable({ id: second.id }), theirs.admin.team.disable({ id: administrator.id })]
          : [
              caller.admin.team.changeRole({ id: administrator.id, role: "AGENT" }),
              theirs.admin.team.changeRole({ id: second.id, role: "AGENT" }),
            ];
      const answers = await Promise.all(acts.map(outcome));
      expect(answers.filter((answer) => answer === "fine")).toHaveLength(1);
      const left = await inCommune(communeId, (db) =>
        db.account.count({ where: { role: "ADMINISTRATOR", disabledAt: null } }),
      );
      expect(left).toBe(1);
    }
  });
});

describe("A disabled account", () => {
  test("is over at once, and comes back as it was, signed out", async () => {
    const { communeId, caller } = await aTownHall();
    const colleague = await aColleague(communeId, "AGENT");
    const theirs = await callerFor(colleague, { now });
    await caller.admin.team.disable({ id: colleague.id });
    expect(await outcome(theirs.account.me())).toBe("SIGN_IN_REQUIRED");
    await caller.admin.team.enable({ id: colleague.id });
    expect(await outcome(theirs.account.me())).toBe("SIGN_IN_REQUIRED");
    const again = await callerFor({ ...colleague, sessionVersion: 2 }, { now });
    expect(await outcome(again.account.me())).toBe("fine");
    expect((await auditOf(communeId, colleague.id)).map(({ action }) => action)).toEqual([
      "account-disabled",
      "account-enabled",
    ]);
  });
});

describe("A colleague's lost telephone", () => {
  test("an administrator resets the second factor; it is written down, told, and signs them out", async () => {
    const { communeId, caller } = await aTownHall();
    const email = `${uniqueWord("agent")}@example.invalid`;
    const protectedSince = new Date("2026-09-01T00:00:00Z");
    const colleague = await anAccount(communeId, {
      role: "AGENT",
      password,
      email,
      totpSecret: "1.x",
      totpConfirmedAt: protectedSince,
    });
    await inCommune(communeId, (db) =>
      db.recoveryCode.create({ data: { communeId, accountId: colleague.id, hash: randomUUID() } }),
    );
    const theirs = await callerFor(colleague, { now });
    expect(await outcome(theirs.account.me())).toBe("SECOND_FACTOR_REQUIRED");
    await caller.admin.team.resetSecondFactor({ id: colleague.id });
    expect(await outcome(theirs.account.me())).toBe("SIGN_IN_REQUIRED");
    expect(await outcome((await callerFor({ ...colleague, sessionVersion: 2 }, { now })).account.me())).toBe("fine");
    const left = await inCommune(communeId, (db) => db.recoveryCode.count({ where: { accountId: colleague.id } }));
    expect(left).toBe(0);
    const emails = await inCommune(communeId, (db) => db.email.findMany({ where: { toAddress: email } }));
    expect(emails).toMatchObject([{ template: "second-factor-changed", data: { change: "reset" } }]);
    expect((await auditOf(communeId, colleague.id)).map(({ action }) => action)).toEqual(["second-factor-reset"]);
  });

  test("never one's own, which asks for the password", async () => {
    const { administrator, caller } = await aTownHall();
    expect(await outcome(caller.admin.team.resetSecondFactor({ id: administrator.id }))).toBe("OWN_ACCOUNT");
  });
});

describe("Neither another commune's account nor a family's", () => {
  test("is touched by an administrator's hand", async () => {
    const { communeId, caller } = await aTownHall();
    const elsewhere = await anAccount((await aCommune()).id, { role: "AGENT", password });
    const parent = await anAccount(communeId, { family: await aFamily(communeId), password });
    for (const { id } of [elsewhere, parent]) {
      const acts = [
        caller.admin.team.inviteAgain({ id }),
        caller.admin.team.changeRole({ id, role: "ADMINISTRATOR" }),
        caller.admin.team.disable({ id }),
        caller.admin.team.enable({ id }),
        caller.admin.team.resetSecondFactor({ id }),
      ];
      expect(new Set(await Promise.all(acts.map(outcome)))).toEqual(new Set(["NOT_FOUND"]));
    }
    expect((await caller.admin.team.list({})).team.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect((await caller.admin.team.list({})).team.map(({ id }) => id)).not.toContain(parent.id);
  });
});

describe("The list of the team", () => {
  async function aTeam() {
    const hall = await aTownHall();
    const { communeId } = hall;
    const seen = (lastSignInAt: string) => ({ password, lastSignInAt: new Date(lastSignInAt) });
    await anAccount(communeId, { role: "KITCHEN", displayName: "Éloi Marmite", ...seen("2026-08-20T08:00Z") });
    await anAccount(communeId, { role: "AGENT", displayName: "Dora Guichet", ...seen("2026-09-01T08:00Z") });
    await anAccount(communeId, { role: "READER", displayName: "Zoé Conseil" });
    const gone = { role: "AGENT", displayName: "Abel Parti", password, disabledAt: new Date("2026-07-01") } as const;
    await anAccount(communeId, gone);
    const { team } = hall.caller.admin;
    const firstNames = async (asked: Parameters<typeof team.list>[0]) =>
      (await team.list(asked)).team.map(({ displayName }) => displayName.split(" ")[0]).join(" ");
    return { ...hall, team, firstNames };
  }

  test("is sorted by state, name, role or last visit, both ways", async () => {
    const { firstNames } = await aTeam();
    expect(await firstNames({})).toBe("Camille Dora Éloi Zoé Abel");
    expect(await firstNames({ sort: "state", descending: true })).toBe("Abel Zoé Camille Dora Éloi");
    expect(await firstNames({ sort: "name" })).toBe("Abel Camille Dora Éloi Zoé");
    expect(await firstNames({ sort: "name", descending: true })).toBe("Zoé Éloi Dora Camille Abel");
    // Administration, Cuisine, Élu, Service scolaire.
    expect(await firstNames({ sort: "role" })).toBe("Camille Éloi Zoé Abel Dora");
    expect((await firstNames({ sort: "seen", descending: true })).startsWith("Dora Éloi")).toBe(true);
  });

  test("is narrowed to words, a role or a state, and leaves as a spreadsheet as it is", async () => {
    const { team, firstNames } = await aTeam();
    expect(await firstNames({ query: "eloi MARM" })).toBe("Éloi");
    expect(await firstNames({ role: "AGENT" })).toBe("Dora Abel");
    expect(await firstNames({ state: "invited" })).toBe("Zoé");
    expect(await firstNames({ role: "AGENT", state: "active" })).toBe("Dora");
    expect(await firstNames({ query: "personne" })).toBe("");
    const lines = (await team.export({ role: "AGENT", sort: "name" })).trimEnd().split("\r\n");
    expect(lines.slice(1).map((line) => line.split(";")[0])).toEqual(["Abel Parti", "Dora Guichet"]);
  });

  test("is cut in pages", async () => {
    const { communeId, team } = await aTeam();
    await inCommune(communeId, (db) =>
      db.account.createMany({
        data: Array.from({ length: 50 }, (_, index) => {
          const identifier = `agent-${index}`;
          return { communeId, identifier, identifierKey: identifier, displayName: identifier, role: "AGENT" as const };
        }),
      }),
    );
    const first = await team.list({});
    const second = await team.list({ page: 2 });
    expect([first.team.length, second.team.length, first.pages]).toEqual([50, 5, 2]);
  });

  test("leaves as a spreadsheet, formulas made harmless, without any secret, and it is written down", async () => {
    const { communeId, administrator, caller } = await aTownHall();
    const cook = await anAccount(communeId, { role: "KITCHEN", displayName: "=Ada Cuisine", password });
    const invited = await anAccount(communeId, {
      role: "READER",
      displayName: "Zoé",
      email: `${cook.id}@example.invalid`,
    });
    const csv = await caller.admin.team.export({});
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFPersonne;Identifiant;E-mail;Rôle;Dernière connexion;État;Double authentification",
      `'=Ada Cuisine;${cook.identifier};;Cuisine;;actif;non`,
      `Camille Essai;${administrator.identifier};;Administration;;actif;non`,
      `Zoé;${invited.identifier};${invited.email};Élu;;invité;non`,
      "",
    ]);
    expect(csv).not.toContain("argon2");
    const where = { action: "team-exported" };
    const traces = await inCommune(communeId, (db) => db.auditEntry.findMany({ where }));
    expect(traces).toMatchObject([{ accountId: administrator.id, facts: { lines: 3 } }]);
  });

  test("of another commune stays there", async () => {
    await aTownHall();
    const { administrator, caller } = await aTownHall();
    const lines = (await caller.admin.team.export({})).trimEnd().split("\r\n");
    expect(lines.slice(1)).toEqual([expect.stringContaining(administrator.identifier)]);
  });
});

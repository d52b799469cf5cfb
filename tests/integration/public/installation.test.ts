import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeInstallationCode } from "../../../src/launch/installation-code.mjs";
import { openOwnDatabase } from "../../setup/own-database";

// The application is loaded once its database is this file's: the other files' already has communes.
const ownerUrl = await openOwnDatabase(`installation_${process.env.VITEST_POOL_ID}`);
const { callerFor } = await import("@tests/builders/caller");
const { outcome } = await import("@tests/builders/outcome");
const { prisma, pool } = await import("@/server/db/client");
const { inCommune } = await import("@/server/db/tenant");
const { signIn } = await import("@/server/account/sign-in");
const { Temporal } = await import("temporal-polyfill");

const password = "onze hérissons jouent du cor";
const asked = {
  communeName: "Vallombreuse",
  inseeCode: "99999",
  address: "1 place de la Mairie, 99999 Vallombreuse",
  phone: "04 00 00 00 00",
  openingHours: "lundi au vendredi, 9 h – 12 h",
  communeEmail: "mairie@example.invalid",
  schoolName: "École des Tilleuls",
  territory: "A" as const,
  displayName: "Dominique Essai",
  identifier: "Secrétariat",
  email: "dominique@example.invalid",
  password,
};
let code: string;

beforeAll(async () => {
  code = await makeInstallationCode(ownerUrl);
});
afterAll(async () => {
  await prisma.$disconnect();
  await pool.end();
});

let address: string;
beforeEach(() => {
  address = randomUUID();
});

async function install(values: Partial<typeof asked> & { code?: string }): Promise<string> {
  const { public: visitor } = await callerFor(null, { address });
  return outcome(visitor.installation.install({ ...asked, code, ...values }));
}

test("An empty portal says that nothing is installed", async () => {
  const { public: visitor } = await callerFor(null);
  expect(await visitor.commune.current()).toEqual({ commune: null, choices: [], isInstalled: false });
});

test("A wrong code installs nothing, and the tenth is the last for a while", async () => {
  for (let mistake = 0; mistake < 10; mistake++) {
    expect(await install({ code: "AAAA-BBBB-CCCC-DDDD" })).toBe("WRONG_INSTALLATION_CODE");
  }
  expect(await install({})).toBe("TOO_MANY_ATTEMPTS");
  expect(await prisma.commune.count()).toBe(0);
});

test("A weak password is refused and leaves the code usable", async () => {
  expect(await install({ password: "azertyuiop2026" })).toBe("PASSWORD_TOO_COMMON");
  expect(await install({ password: "vf7kq2mzr9pxw" })).toBe("PASSWORD_TOO_SHORT");
  expect(await prisma.commune.count()).toBe(0);
});

test("The code makes one commune, even asked twice at once, with its school, its calendar and its administrator", async () => {
  const typed = code.toLowerCase().replaceAll("-", " ");
  const outcomes = await Promise.all([install({ code: typed }), install({ code: typed })]);
  expect(outcomes.filter((one) => one === "fine")).toHaveLength(1);
  const [commune, ...others] = await prisma.commune.findMany();
  expect(others).toEqual([]);
  expect(commune).toMatchObject({ name: "Vallombreuse", schoolZone: "A", timeZone: "Europe/Paris" });
  const communeId = commune?.id ?? "";
  const made = await inCommune(communeId, async (db) => ({
    schools: await db.school.findMany({ select: { name: true } }),
    years: await db.schoolYear.findMany({ select: { label: true } }),
    breaks: await db.schoolBreak.count(),
  }));
  expect(made.schools).toEqual([{ name: "École des Tilleuls" }]);
  expect(made.years).toContainEqual({ label: "2026-2027" });
  expect(made.breaks).toBeGreaterThan(4);

  const now = Temporal.Instant.from("2026-09-03T08:00:00Z");
  const token = await signIn({ now, address, host: "localhost" }, { identifier: "secrétariat", password });
  expect(token.communeId).toBe(communeId);
});

test("Once installed, the code and the page are worth nothing", async () => {
  expect(await install({})).toBe("ALREADY_INSTALLED");
  const another = await makeInstallationCode(ownerUrl);
  expect(await install({ code: another })).toBe("ALREADY_INSTALLED");
  const { public: visitor } = await callerFor(null, { host: "n-importe.example.invalid" });
  expect(await visitor.commune.current()).toMatchObject({ commune: { name: "Vallombreuse" }, isInstalled: true });
});

import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { workedThrough } from "@tests/builders/long-work";
import { type PdfPiece, pdfPages } from "@tests/builders/pdf-text";
import { uniqueWord } from "@tests/builders/unique";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { codesSelection } from "@/domain/account/codes-inputs";
import { signIn } from "@/server/account/sign-in";
import { openSession } from "@/server/auth/open-session";
import { prisma } from "@/server/db/client";

const now = "2026-09-03T10:00+02:00";
const instant = Temporal.Instant.from(now);

let village: Village;
let pages: PdfPiece[][];
const host = `${uniqueWord("famille")}.un-tres-long-nom-de-domaine-de-commune.example.invalid`;

const people = [
  { birthName: "Abel", firstNames: "Zoé", address: "12 rue des Écoles\n99999 Invention" },
  {
    birthName: "Béranger",
    usageName: "de La Rochefoucauld-Montbel d’Œuilly",
    firstNames: "Łucja Anne-Charlotte",
    civility: "Madame",
    address:
      "Résidence « Les Hauts de l’Étang », bâtiment C, escalier 12\nappartement 1204\nLieu-dit La Grande Croix\n1234 bis chemin rural de l’Ancienne Église\nBP 12345\n99999 SAINT-AUBIN-SUR-LOIRE CEDEX",
  },
  { birthName: "Nguyễn", firstNames: "Thị Ánh", address: null },
  {
    birthName: "Orvault",
    firstNames: "Sam",
    address: "61 route de Sainte-Eulalie, 99999 Vallombreuse",
    email: `${uniqueWord("sam")}@example.invalid`,
  },
];

beforeAll(async () => {
  village = await aVillage({ hostName: host, name: "Saint-Aubin-des-Préaux", phone: "+33400000000" });
  const { communeId } = village;
  for (const person of people) {
    const family = await aFamily(communeId, { name: person.birthName });
    await aGuardian(communeId, { familyId: family.id, ...person });
    await aChild(communeId, { families: [family], firstNames: "Élise" });
  }
  const { admin } = await callerFor(await anAccount(communeId, { role: "AGENT" }), { now });
  const { workId } = await admin.accounts.orderLetters(codesSelection.parse({}));
  await workedThrough(communeId, workId, now);
  const { pdf } = await admin.accounts.letters({ id: workId });
  pages = await pdfPages(Buffer.from(pdf, "base64"));
});

const textOf = (page: PdfPiece[] = []) => page.map(({ text }) => text).join(" ");
/** What stands on the line below a label. */
const below = (page: PdfPiece[], label: string) => page[page.findIndex(({ text }) => text === label) + 1]?.text ?? "";

describe("A letter", () => {
  test("is one page for each account, in the order of names", () => {
    expect(pages).toHaveLength(people.length + 1);
    expect(pages.map((page) => people.findIndex(({ birthName }) => textOf(page).includes(birthName)))).toEqual([
      0, -1, -1, -1, 3,
    ]);
    expect(textOf(pages[1])).toContain("Madame Łucja Anne-Charlotte de La");
  });

  test("has the address, and nothing else, in the window of the envelope", () => {
    for (const page of pages) {
      const inWindow = page.filter(({ x, y }) => x > 88 && y > 42 && y < 82);
      for (const { x, y } of inWindow) {
        expect(x).toBeGreaterThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(45);
        expect(y).toBeLessThanOrEqual(79);
      }
    }
    const shown = pages.map((page) => textOf(page.filter(({ x, y }) => x > 88 && y > 42 && y < 82)));
    expect(shown[0]).toBe("Zoé Abel 12 rue des Écoles 99999 Invention");
    expect(shown[1]).toContain("99999 SAINT-AUBIN-SUR-LOIRE CEDEX");
  });

  test("keeps the postcode with its town, on the last line", () => {
    const lineOf = (words: string) => pages[4]?.find(({ x, text }) => x >= 100 && text.includes(words))?.y ?? 0;
    expect(lineOf("99999")).toBeGreaterThan(lineOf("61 route"));
    expect(lineOf("Vallombreuse")).toBe(lineOf("99999"));
  });

  test("asks for an e-mail address only of whoever has given none, to the others to confirm it", () => {
    expect(textOf(pages[0])).toContain("ajoutez votre adresse e-mail");
    expect(textOf(pages[4])).toContain("confirmez votre adresse e-mail");
  });

  test("writes accents, ligatures and foreign letters, or the nearest letter, never a hole", () => {
    expect(textOf(pages[1])).toContain("d’Œuilly");
    expect(pages.map(textOf).join(" ")).toContain("Thi Ánh");
    for (const page of pages) expect(textOf(page)).not.toMatch(/[\uFFFD\u25A1?]{2}/);
  });

  test("says what to do, until when, and whom to call", () => {
    const text = textOf(pages[0]);
    for (const words of [
      "Élise",
      "dimanche 1er novembre 2026",
      "04 00 00 00 00",
      "Choisissez votre mot de passe",
      host,
    ]) {
      expect(text.replaceAll("\u00A0", " ")).toContain(words);
    }
  });

  test("opens its account with the code it shows", async () => {
    const page = pages[0] ?? [];
    const identifier = below(page, "Votre identifiant");
    const code = below(page, "Votre code, à usage unique");
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const token = await signIn({ now: instant, host, address: uuid() }, { identifier, password: code });
    expect(await openSession(prisma, token, instant)).toMatchObject({
      displayName: "Zoé Abel",
      step: "NEW_PASSWORD_REQUIRED",
    });
  });
});

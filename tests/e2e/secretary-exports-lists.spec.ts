import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { uniqueLetters } from "../setup/demo-account";
import { aDemoBooking, aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";

/** Takes the list away as a spreadsheet; gives its name and its lines. */
async function exportedLines(page: Page): Promise<{ name: string; lines: string[] }> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter (CSV)" }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), lines: text.trimEnd().split("\r\n") };
}

/** What is printed has neither the rooms of the mairie, nor a filter, nor a button. */
async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(page.getByRole("search")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
}

test("courriels are found by address, sorted, printed and taken to a spreadsheet", async ({ page }) => {
  const word = uniqueLetters();
  const rows = [
    ["zoe", "SENT"],
    ["abel", "FAILED"],
  ].map(([name, state]) => [`${name}-${word}@example.invalid`, state]);
  for (const row of rows)
    await queryDatabase(
      `INSERT INTO email (id, commune_id, to_address, template, data, state, created_at)
       SELECT gen_random_uuid(), id, $1, 'password-changed', '{}', $2::email_state, '2026-11-16T09:00Z' FROM commune`,
      row,
    );
  await signIn(page, "agent");
  await page.goto("/admin/courriels");
  await page.getByLabel("Destinataire").fill(word);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("link", { name: "Tous (2)" })).toBeVisible();
  await page.getByRole("columnheader", { name: "Destinataire" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Destinataire" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("row").nth(1)).toContainText(`abel-${word}`);
  await expectNoAxeViolation(page);
  await expectPrintable(page);
  await page.getByRole("link", { name: "En échec (1)" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  const { name, lines } = await exportedLines(page);
  expect(name).toBe("courriels.csv");
  expect(lines.slice(1)).toEqual([`Mot de passe changé;abel-${word}@example.invalid;2026-11-16 10:00;En échec;0;;`]);
});

test("the children of a service of the day go to a spreadsheet", async ({ page }) => {
  const family = await aDemoFamily();
  await aDemoBooking(family, { serviceName: "Cantine", day: "2026-11-19" });
  await signIn(page, "agent");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await chooseClass(page.getByLabel("Classe"), family.className);
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByRole("row", { name: new RegExp(family.familyName) })).toBeVisible();
  const { lines } = await exportedLines(page);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`2026-11-19;Cantine;${family.className};${family.familyName};Alix;inscrit`);
});

test("closures and the team are printed and taken to a spreadsheet", async ({ page }) => {
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/calendrier");
  await page.getByRole("combobox", { name: "Jours" }).selectOption({ label: "Fermés" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/etat=ferme/);
  await expectNoAxeViolation(page);
  expect((await exportedLines(page)).lines[0]).toContain("Du;Au;État;Cause");
  await page.goto("/admin/reglages/equipe");
  expect((await exportedLines(page)).lines.join()).toContain("mairie");
  await expectPrintable(page);
});

test("services, classes, régies and the names of a day go to a spreadsheet", async ({ page }) => {
  const family = await aDemoFamily();
  await aDemoBooking(family, { serviceName: "Cantine", day: "2026-11-19" });
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/services");
  expect((await exportedLines(page)).lines.join("\n")).toContain("Cantine;Cantine;11:30;13:30");
  await page.goto("/admin/reglages/ecoles");
  expect((await exportedLines(page)).lines.join("\n")).toContain(`;${family.className};CP;1`);
  await page.goto("/admin/reglages/regies");
  expect((await exportedLines(page)).lines[0]).toContain("Code;Régie;Ordre des chèques;Services");
  await page.goto("/admin/reservations?semaine=2026-11-16");
  await page.getByRole("link", { name: /^Cantine, jeudi 19 novembre : / }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter ces noms (CSV)" }).click();
  const names = await readFile(await (await download).path(), "utf8");
  expect(names).toContain(
    `2026-11-19;Cantine;${family.className};${family.familyName};Alix;${family.familyName};inscrit`,
  );
});

test("the journal tells the administrator what the secretary did, and nobody else", async ({ page, browser }) => {
  const family = await aDemoFamily();
  const secretary = await (await browser.newContext()).newPage();
  await signIn(secretary, "agent");
  await secretary.goto(`/admin/familles/${family.familyId}`);
  await exportedLines(secretary);
  await secretary.goto("/admin/reglages/journal");
  await secretary.waitForURL(/aujourdhui/);
  expect((await secretary.request.get("/api/exports/journal")).status()).toBe(403);

  await signIn(page, "mairie");
  await page.goto("/admin/aujourdhui");
  await page.getByRole("link", { name: "Journal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal" })).toBeVisible();
  await page.getByLabel("Acte", { exact: true }).selectOption({ label: "Historique d’une famille exporté" });
  await page.getByLabel("Du", { exact: true }).fill("2026-11-17");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("row", { name: new RegExp(family.familyName) })).toContainText(
    "Historique d’une famille exporté",
  );
  await expectNoAxeViolation(page);
  await expectPrintable(page);
  const { name, lines } = await exportedLines(page);
  expect(name).toBe("journal.csv");
  expect(lines.join("\n")).toContain(`Famille ${family.familyName}`);
});

import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolation } from "../setup/product";
import { schoolName } from "./installation-steps";

/** By the menu, as somebody who has never been in that room. */
export async function openRoom(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Navigation principale" })
    .getByRole("link", { name, exact: true })
    .click();
}

export type Regie = { code: string; name: string; cheques: string };

/** From the first page, which leads to the services; they ask for a régie first, and lead there. */
export async function addRegies(page: Page, regies: readonly Regie[]): Promise<void> {
  await expect(page.getByText("Aucun service à montrer dans cette école")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Ouvrir les services" }).click();
  await expect(page.getByText("Il faut une régie, celle qui encaissera")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("navigation").getByRole("link", { name: "Régies" }).click();
  await expect(page.getByText("Ajoutez la première régie de la commune.")).toBeVisible();
  await expectNoAxeViolation(page);
  for (const { code, name, cheques } of regies) {
    await page.getByRole("button", { name: "Ajouter une régie" }).click();
    await page.getByLabel("Code").fill(code);
    await page.getByLabel("Nom", { exact: true }).fill(name);
    await page.getByLabel("Ordre des chèques").fill(cheques);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("heading", { name: `${code} · ${name}` })).toBeVisible();
  }
}

export type SchoolClass = { name: string; level: string };

export async function addClasses(page: Page, classes: readonly SchoolClass[]): Promise<void> {
  await openRoom(page, "Écoles");
  const school = page.getByRole("region", { name: schoolName });
  await expect(school).toContainText("Aucune classe pour l’instant.");
  for (const { name, level } of classes) {
    await school.getByRole("button", { name: "Ajouter une classe" }).click();
    await page.getByLabel("Nom de la classe").fill(name);
    await page.getByLabel("Niveaux").fill(level);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(school.getByRole("listitem").filter({ hasText: name })).toContainText(level);
  }
}

/** `limit`: as the list of limits to start from says it. */
export type Service = { name: string; kind: string; from: string; to: string; regie: Regie; limit: string };

export async function addServices(page: Page, services: readonly Service[]): Promise<void> {
  for (const { name, kind, from, to, regie, limit } of services) {
    await openRoom(page, "Services");
    await page.getByRole("link", { name: "Ajouter un service" }).click();
    await page.getByLabel("Nom", { exact: true }).fill(name);
    await page.getByLabel("Nature").selectOption({ label: kind });
    await page.getByLabel("Début").fill(from);
    await page.getByLabel("Fin", { exact: true }).fill(to);
    await expect(page.getByLabel(schoolName)).toBeChecked();
    await page.getByLabel("Régie").selectOption({ label: `${regie.code} · ${regie.name}` });
    await page.getByLabel("Délai de départ").selectOption({ label: limit });
    await page.getByRole("button", { name: "Créer le service" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Délais · ${name}` })).toBeVisible();
    await expect(page.getByRole("region", { name: "Délais de ce service" })).toContainText(limit);
  }
  await openRoom(page, "Services");
  const list = page.getByRole("region", { name: "Services" });
  for (const { name, regie } of services)
    await expect(list.getByRole("row", { name: new RegExp(`^${name}`) })).toContainText(regie.name);
}

/** The calendar of the zone came with the installation; one day is closed on it. */
export async function closeADay(page: Page, closure: { day: string; cause: string }): Promise<void> {
  await openRoom(page, "Calendrier");
  await expect(page.getByText("Vos dates sont celles du calendrier officiel.")).toBeVisible();
  const year = page.getByRole("region", { name: "2026-2027" });
  for (const name of ["Toussaint", "Noël", "Hiver", "Printemps"])
    await expect(year).toContainText(new RegExp(name, "i"));
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Fermer des jours" }).click();
  await page.getByLabel("Premier jour").fill(closure.day);
  await page.getByLabel("Dernier jour").fill(closure.day);
  await page.getByLabel("Pourquoi").selectOption({ label: closure.cause });
  await page.getByRole("button", { name: "Voir ce que cela fait" }).click();
  await expect(page.getByText("Aucune inscription n’est touchée")).toBeVisible();
  await page.getByRole("button", { name: "Fermer ces jours" }).click();
  await expect(page.getByRole("status").filter({ hasText: "C’est fait" })).toBeVisible();
}

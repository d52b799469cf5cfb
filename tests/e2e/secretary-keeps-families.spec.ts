import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";

/** A family name of letters nobody else has: each viewport makes its own. */
function aName(): string {
  return `Zy${[...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;
}

async function createFamily(page: Page, name: string, child: { firstNames: string; birthDay: string }) {
  await page.goto("/admin/familles/nouvelle");
  await page.getByLabel("Nom de la famille").fill(name);
  const adult = page.getByRole("region", { name: "Responsable" });
  await adult.getByLabel("Prénoms").fill("Odette");
  await adult.getByLabel("Nom de naissance").fill(name);
  const first = page.getByRole("region", { name: "Enfant 1" });
  await first.getByLabel("Prénoms de l’enfant").fill(child.firstNames);
  await first.getByLabel("Nom de naissance de l’enfant").fill(name);
  await first.getByLabel("Date de naissance").fill(child.birthDay);
  await chooseClass(first.getByLabel("Classe"), "CP");
  await page.getByRole("button", { name: "Créer la famille" }).click();
}

const lea = { firstNames: "Léa", birthDay: "2020-03-04" };

test("a family is created, found from anywhere with /, edited and closed", async ({ page }) => {
  const name = aName();
  await signIn(page, "agent");
  await createFamily(page, name, lea);
  await expect(page.getByRole("heading", { level: 1, name: `Famille ${name}` })).toBeVisible();

  await page.goto("/admin/courriels");
  await expect(page.getByRole("searchbox", { name: "Chercher une famille" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Chercher une famille" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(`lea ${name.toUpperCase()}`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 famille pour")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name, exact: true }).click();

  await page.getByRole("button", { name: `Modifier Odette ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Téléphone/).fill("06 12");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog.getByText(/Ce numéro n’est pas complet/)).toBeVisible();
  await expectNoAxeViolation(page);
  await dialog.getByLabel(/^Téléphone/).fill("06 39 98 12 34");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("06 39 98 12 34")).toBeVisible();
  await expect(page.getByText("Responsable modifié : téléphone")).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByRole("button", { name: "Fermer le dossier" }).click();
  await dialog.getByText("aucune inscription à venir").waitFor();
  await dialog.getByRole("button", { name: "Fermer le dossier" }).click();
  await expect(page.getByText("Dossier fermé").first()).toBeVisible();
  await page.getByRole("button", { name: "Rouvrir le dossier" }).click();
  await expect(page.getByRole("button", { name: "Fermer le dossier" })).toBeVisible();
});

test("reading a health note is an act, written in the history", async ({ page }) => {
  const name = aName();
  await signIn(page, "agent");
  await createFamily(page, name, lea);
  const note = page.getByRole("button", { name: `Note de santé de Léa ${name}` });
  await note.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ce que les équipes doivent savoir").fill("Inhalateur dans le cartable");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog).toBeHidden();
  await note.click();
  await expect(dialog.getByText("Inhalateur")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Lire la note" }).click();
  await expect(dialog.getByLabel("Ce que les équipes doivent savoir")).toHaveValue("Inhalateur dans le cartable");
  await expectNoAxeViolation(page);
  await page.reload();
  await expect(page.getByText("Note de santé lue")).toBeVisible();
});

test("a family entered twice is noticed, merged in numbers, and the merge undone", async ({ page }) => {
  const name = aName();
  await signIn(page, "agent");
  await createFamily(page, name, lea);
  await page.getByRole("heading", { level: 1, name: `Famille ${name}` }).waitFor();
  const kept = page.url();
  await createFamily(page, name, { ...lea, firstNames: "LEA" });
  await expect(page.getByText("peut-être déjà connues")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: /créer quand même/ }).click();
  await page.getByRole("heading", { level: 1, name: `Famille ${name}` }).waitFor();

  await page.goto(`${kept}/fusion`);
  await page.getByLabel("Famille en double").fill(name);
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await page.getByRole("link", { name: /Voir la fusion/ }).click();
  await expect(page.getByText("ils ne feront plus qu’un")).toContainText(`Léa ${name}`);
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Fusionner les deux familles" }).click();
  await expect(page.getByText("Familles fusionnées")).toBeVisible();
  await page.getByRole("button", { name: "Annuler la fusion" }).click();
  const undoing = page.getByRole("dialog");
  await expect(undoing.getByText("Aucune inscription n’a été faite")).toBeVisible();
  await expectNoAxeViolation(page);
  await undoing.getByRole("button", { name: "Annuler la fusion" }).click();
  await expect(page.getByText("Fusion annulée")).toBeVisible();
});

test("a child added to a family who is known elsewhere joins it; a file made by mistake is deleted", async ({
  page,
}) => {
  const [name, other] = [aName(), aName()];
  await signIn(page, "agent");
  await createFamily(page, other, { ...lea, firstNames: "Hugo" });
  await page.getByRole("heading", { level: 1, name: `Famille ${other}` }).waitFor();
  const here = page.url();
  await createFamily(page, name, lea);
  await page.getByRole("heading", { level: 1, name: `Famille ${name}` }).waitFor();
  await page.goto(here);
  const dialog = page.getByRole("dialog");
  const addLea = async () => {
    await page.getByRole("button", { name: "Ajouter un enfant" }).click();
    await dialog.getByLabel("Prénoms de l’enfant").fill("Léa");
    await dialog.getByLabel("Nom de naissance de l’enfant").fill(name);
    await dialog.getByLabel("Date de naissance").fill(lea.birthDay);
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect(dialog.getByText("peut-être déjà connues")).toBeVisible();
  };
  await addLea();
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: /quelqu’un d’autre/ }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: `Identité et classe de Léa ${name}` }).click();
  await dialog.getByRole("button", { name: "Supprimer cette fiche, faite par erreur" }).click();
  await dialog.getByRole("button", { name: "Supprimer cette fiche, faite par erreur : confirmer" }).click();
  await expect(page.getByText("Fiche d’enfant supprimée")).toBeVisible();

  await addLea();
  await dialog.getByRole("button", { name: /même enfant/ }).click();
  await expect(page.getByText("Deux foyers")).toBeVisible();
});

test("a child of two households: the rhythm is shown over the whole year", async ({ page }) => {
  const [name, other] = [aName(), aName()];
  await signIn(page, "agent");
  await createFamily(page, other, { ...lea, firstNames: "Hugo" });
  await page.getByRole("heading", { level: 1, name: `Famille ${other}` }).waitFor();
  await createFamily(page, name, lea);
  await page.getByRole("link", { name: `Foyers et garde de Léa ${name}` }).click();
  await page.getByLabel("Rattacher à une seconde famille").fill(other);
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await page.getByRole("button", { name: `Rattacher à la famille ${other}` }).click();
  await expect(page.getByRole("heading", { name: "Deux foyers" })).toBeVisible();

  await page.getByLabel("Compté depuis le lundi").fill("2026-09-01");
  await page.getByRole("button", { name: "Voir les semaines à venir" }).click();
  await expect(page.getByText("Ce jour n’est pas un lundi.")).toBeVisible();
  await page.getByLabel("Compté depuis le lundi").fill("2026-08-31");
  await page.getByLabel("Jour de passage").selectOption({ label: "vendredi" });
  await expect(page.getByLabel("Foyer à partir du vendredi 4 septembre")).toBeVisible();
  await page.getByLabel("Jour de passage").selectOption({ label: "lundi" });
  await page.getByLabel("Foyer à partir du lundi 31 août").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Voir les semaines à venir" }).click();
  // The suite stands on 17 November 2026: the turn under way is that of Monday 16.
  await expect(page.getByText("du lundi 16 novembre au dimanche 22 novembre")).toBeVisible();
  await page.getByRole("button", { name: "Confirmer ce rythme" }).click();
  const september = page.getByRole("table", { name: "septembre 2026" });
  await expect(september.getByRole("row", { name: /^36 1 A 2 A 3 A 4 A 5 A 6 A/ })).toBeVisible();
  await expect(september.getByRole("row", { name: /^37 7 B 8 B/ })).toBeVisible();

  await page.getByLabel("Jour", { exact: true }).fill("2026-09-08");
  await page.getByRole("button", { name: "Ajouter l’exception" }).click();
  await expect(page.getByText("mardi 8 septembre 2026")).toBeVisible();
  await expectNoAxeViolation(page);
});

test("the list can be printed and taken to a spreadsheet", async ({ page }) => {
  await signIn(page, "agent");
  await page.goto("/admin/familles?q=moreau-belkacem");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("familles.csv");
  await page.goto("/admin/familles?q=moreau-belkacem");
  await page.getByRole("link", { name: "Version à imprimer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Familles, Vallombreuse" })).toBeVisible();
  await expectNoAxeViolation(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
});

test("the kitchen has no families", async ({ page }) => {
  await signIn(page, "cuisine");
  await page.goto("/admin/familles");
  await page.waitForURL(/aujourdhui/);
  await expect(page.getByRole("searchbox", { name: "Chercher une famille" })).toHaveCount(0);
  expect((await page.request.get("/api/exports/familles")).status()).toBe(403);
});

test("two colleagues on one family: what was typed stays, beside what the other changed", async ({ page, browser }) => {
  const { familyId, familyName } = await aDemoFamily();
  const other = await (await browser.newContext()).newPage();
  for (const one of [page, other]) {
    await signIn(one, "agent");
    await one.goto(`/admin/familles/${familyId}`);
    await one.getByRole("button", { name: "Modifier la famille" }).click();
  }
  await other.getByLabel("Habite la commune").uncheck();
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText("hors commune")).toBeVisible();

  const dialog = page.getByRole("dialog", { name: "Famille" });
  await dialog.getByLabel("Note du service").fill("Rappeler lundi");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  const refusal = dialog.getByRole("alert");
  await expect(refusal).toContainText(/Habite la commune\s: non/);
  await expect(dialog.getByLabel("Note du service")).toHaveValue("Rappeler lundi");
  await expectNoAxeViolation(page);
  await refusal.getByRole("button", { name: "Enregistrer ma saisie par-dessus" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Rappeler lundi")).toBeVisible();
  await expect(page.getByText("hors commune")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(familyName);
});

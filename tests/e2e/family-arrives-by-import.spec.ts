import { readFile } from "node:fs/promises";
import { pdfPages } from "@tests/builders/pdf-text";
import { uniqueLetters } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";

const headers =
  "Foyer;Nom de l’enfant;Prénoms de l’enfant;Date de naissance;École;Classe;Nom 1;Prénoms 1;E-mail 1;Téléphone 1;Adresse 1;Code postal 1;Ville 1";

test("a family of a file gets its letter, and signs in with its code", async ({ page, browser }) => {
  const name = `Zurichois${uniqueLetters()}`;
  const csv = (...lines: string[]) => Buffer.from([headers, ...lines].join("\r\n"));
  const good = [
    `1;${name};Ada;12/04/2018;École des Tilleuls;CE2;${name};Alan;;06 12 34 56 78;1 rue de l’Étang;99999;Vallombreuse`,
    `1;${name};Blaise;03/11/2020;École des Tilleuls;GS;${name};Alan;;;;;`,
  ];
  await signIn(page, "mairie");
  await page.goto("/admin/import");
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByLabel("Fichier CSV")).toHaveAccessibleDescription(/Choisissez un fichier/);

  const file = (buffer: Buffer) => ({ name: "familles.csv", mimeType: "text/csv", buffer });
  await page
    .getByLabel("Fichier CSV")
    .setInputFiles(file(csv(good[0]?.replace("12/04", "31/04") ?? "", good[1] ?? "")));
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByRole("heading", { name: "Erreurs (1)" })).toBeVisible();
  await expect(page.getByRole("row", { name: /ligne 2/ })).toContainText("« 31/04/2018 » n’est pas une date.");
  await expect(page.getByRole("button", { name: /Importer/ })).toHaveCount(0);
  await expectNoAxeViolation(page);

  await page.getByRole("link", { name: "Choisir un autre fichier" }).click();
  await page.getByLabel("Fichier CSV").setInputFiles(file(csv(...good)));
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.getByRole("button", { name: "Importer 2 enfants et 1 famille" }).click();
  await expect(page.getByText("Import terminé")).toBeVisible();
  await expect(page.getByText("Enfants créés")).toBeVisible();
  await expect(page.getByText(/à créer/)).toHaveCount(0);
  await expectNoAxeViolation(page);

  await page.getByRole("link", { name: "Remettre les codes d’accès" }).click();
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByLabel(`Cocher la famille ${name}`).check();
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Remettre des codes aux familles cochées (1)" }).click();
  await expect(page.getByText("1 compte sera ouvert")).toBeVisible();
  await expectNoAxeViolation(page);
  const ordering = page.waitForResponse(/orderLetters/);
  await page.getByRole("button", { name: "Imprimer le courrier" }).dblclick();
  const { workId } = (await (await ordering).json()).result.data;
  // Others print at the same time: this is the letter that was asked for here.
  const letter = page.locator(`a[href="/api/courriers/${workId}"]`);
  await expect(letter).toHaveAccessibleName(/1 courrier \(PDF\)/, { timeout: 20_000 });
  const downloading = page.waitForEvent("download");
  await letter.click();
  const printed = await pdfPages(await readFile(await (await downloading).path()));
  const words = printed.flat().map(({ text }) => text);
  const after = (label: string) => words[words.indexOf(label) + 1] ?? "";
  expect(words).toContain(`Alan ${name}`);

  // The QR code leads to the sign-in page with the identifier; the code is typed as it is read.
  const parent = await (await browser.newContext()).newPage();
  await parent.goto(`/connexion?identifiant=${after("Votre identifiant")}`);
  await expect(parent.getByLabel("Identifiant ou adresse e-mail")).toHaveValue(after("Votre identifiant"));
  await parent.getByLabel("Mot de passe", { exact: true }).fill(after("Votre code, à usage unique").toLowerCase());
  await parent.getByRole("button", { name: "Se connecter" }).click();
  await parent.waitForURL(/nouveau-mot-de-passe/);
  await parent.getByLabel("Nouveau mot de passe").fill("onze hérissons jouent du cor");
  await parent.getByRole("button", { name: "Enregistrer" }).click();
  await parent.waitForURL(/\/famille\/planning/);
  await expect(parent.getByText("Blaise").first()).toBeVisible();

  // The secretary sees that it was used.
  await page.getByLabel("Comptes").selectOption({ label: "Tous" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("connecté le 17 nov.");
});

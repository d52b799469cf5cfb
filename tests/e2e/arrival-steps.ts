import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { FiledFamily } from "@tests/builders/families-file";
import { pdfPages } from "@tests/builders/pdf-text";
import { expect } from "../setup/product";
import { openRoom } from "./opening-steps";

/** Checked first, in numbers, then imported. */
export async function importFamilies(page: Page, families: readonly FiledFamily[], file: Buffer): Promise<void> {
  const children = families.flatMap((family) => family.children).length;
  await openRoom(page, "Import");
  await page.getByLabel("Fichier CSV").setInputFiles({ name: "familles.csv", mimeType: "text/csv", buffer: file });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  const run = page.getByRole("button", { name: `Importer ${children} enfants et ${families.length} familles` });
  await expect(run).toBeVisible();
  // The classes were made beforehand: the file finds them all.
  await expect(page.getByText(/Classes à créer\s:/)).toHaveCount(0);
  await run.click();
  await expect(page.getByText("Import terminé")).toBeVisible({ timeout: 30_000 });
}

export type AccessLetter = { text: string; identifier: string; code: string };

/** All the letters in one file, a page each, in the order of the pages. */
export async function printLetters(page: Page, count: number): Promise<AccessLetter[]> {
  await page.getByRole("link", { name: "Remettre les codes d’accès" }).click();
  await page.getByRole("button", { name: `Remettre des codes aux ${count} familles trouvées` }).click();
  await expect(page.getByText(`${count} comptes seront ouverts`)).toBeVisible();
  await page.getByRole("button", { name: `Imprimer ${count} courriers` }).click();
  const printed = page.getByRole("link", { name: `${count} courriers (PDF)` });
  await expect(printed).toBeVisible({ timeout: 30_000 });
  const downloading = page.waitForEvent("download");
  await printed.click();
  const pages = await pdfPages(await readFile(await (await downloading).path()));
  return pages.map((pieces) => {
    const words = pieces.map(({ text }) => text);
    const after = (label: string) => words[words.indexOf(label) + 1] ?? "";
    return {
      text: words.join(" "),
      identifier: after("Votre identifiant"),
      code: after("Votre code, à usage unique"),
    };
  });
}

/** The one letter of a family; the children's names are in it. */
export function letterOf(letters: readonly AccessLetter[], family: FiledFamily): AccessLetter {
  const { civility, adult, name, children } = family;
  const [letter, ...others] = letters.filter(({ text }) => text.includes(`${civility} ${adult} ${name}`));
  if (!letter || others.length > 0) throw new Error(`${name} got ${letter ? "several letters" : "no letter"}`);
  expect(letter.text).toContain(children.join(" et "));
  return letter;
}

/** What the QR code opens, the code as it is read, a password of their own. */
export async function signInWithLetter(parent: Page, { identifier, code }: AccessLetter): Promise<void> {
  await parent.goto(`/connexion?identifiant=${identifier}`);
  await expect(parent.getByLabel("Identifiant ou adresse e-mail")).toHaveValue(identifier);
  await parent.getByLabel("Mot de passe", { exact: true }).fill(code);
  await parent.getByRole("button", { name: "Se connecter" }).click();
  await parent.waitForURL(/\/nouveau-mot-de-passe/);
  await parent.getByLabel("Nouveau mot de passe").fill("sept loutres plient des nappes");
  await parent.getByRole("button", { name: "Enregistrer" }).click();
  await parent.waitForURL(/\/famille\/planning/);
}

import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolation } from "../setup/product";

export const schoolName = "École du Vieux Tilleul";
export const administrator = { identifier: "secretariat", password: "onze hérissons jouent du cor" };

const commune = {
  "Nom de la commune": "Saint-Aubin-des-Prés",
  "Code INSEE": "99999",
  "Adresse de la mairie": "1 place de la Mairie, 99999 Saint-Aubin-des-Prés",
  "Téléphone du service scolaire": "05 36 49 00 00",
  "Horaires du service": "lundi au vendredi, 9 h – 12 h",
  "Adresse e-mail du service": "scolaire@example.invalid",
  "Nom de l’école": schoolName,
  "Prénom et nom": "Dominique Aubert",
  Identifiant: administrator.identifier,
  "Votre adresse e-mail": "dominique@example.invalid",
  "Mot de passe": administrator.password,
};

/** From the first address anybody types to a commune with its school; a code that was badly copied is said first. */
export async function installTheCommune(page: Page, installationCode: string): Promise<void> {
  await page.goto("/");
  await page.waitForURL(/\/installation$/);
  await expectNoAxeViolation(page);
  for (const [label, answer] of Object.entries(commune)) await page.getByLabel(label, { exact: true }).fill(answer);
  await page.getByLabel("Zone scolaire").selectOption({ label: "Zone A" });
  const code = page.getByLabel("Code d’installation");
  const install = page.getByRole("button", { name: "Installer le portail" });
  await code.fill("AAAA-BBBB-CCCC-DDDD");
  await install.click();
  await expect(code).toHaveAccessibleDescription(/Ce code d’installation n’est pas le bon/);
  await expect(code).toBeFocused();
  await expectNoAxeViolation(page);

  await code.fill(installationCode);
  await install.click();
  await expect(page.getByText("Le portail est installé")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Se connecter" }).click();
  await page.waitForURL(/\/connexion$/);
}

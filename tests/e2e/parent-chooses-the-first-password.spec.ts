import { aDemoAccount } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";

test("the code of the mairie opens one page only, until a password is chosen", async ({ page }) => {
  const { identifier, password: code } = await aDemoAccount({ mustChangePassword: true });
  await page.goto("/connexion");
  await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
  await page.getByLabel("Mot de passe", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/nouveau-mot-de-passe/);
  await expectNoAxeViolation(page);

  await page.goto("/famille/planning");
  await page.waitForURL(/\/nouveau-mot-de-passe/);

  const field = page.getByLabel("Nouveau mot de passe");
  const save = page.getByRole("button", { name: "Enregistrer" });
  await field.fill("trop court");
  await save.click();
  await expect(page.getByText("Le mot de passe doit compter au moins 12 caractères.")).toBeVisible();
  await field.fill("motdepasse2026");
  await save.click();
  await expect(page.getByText(/trop facile à deviner. Ajoutez-lui un ou deux mots/)).toBeVisible();
  await expect(field).toBeFocused();
  await expectNoAxeViolation(page);

  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await field.fill("onze hérissons jouent du cor");
  await save.click();
  await page.waitForURL(/\/famille\/planning/);
});

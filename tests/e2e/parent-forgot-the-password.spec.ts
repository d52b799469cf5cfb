import { aDemoAccount } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";

test("a link received by e-mail sets a new password, once, and signs in", async ({ page, browser }) => {
  const { identifier, email } = await aDemoAccount();
  await page.goto("/connexion");
  await page.getByRole("link", { name: "Mot de passe oublié" }).click();
  await expect(page.getByRole("heading", { name: "Mot de passe oublié" })).toBeVisible();
  await expect(page.getByText("Demandez un nouveau code au service scolaire")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
  await page.getByRole("button", { name: "Recevoir un lien" }).click();
  await expect(page.getByText("C’est demandé")).toBeVisible();

  // No transport is set up here: the outbox keeps the message, and staff can read it.
  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "mairie");
  const line = mairie.getByRole("row", { name: email ?? "" });
  await expect(async () => {
    await mairie.goto("/admin/courriels?etat=KEPT");
    await expect(line).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectNoAxeViolation(mairie);
  await line.getByRole("link").click();
  await expect(mairie.getByRole("heading", { level: 1, name: "Choisir un nouveau mot de passe" })).toBeVisible();
  await expectNoAxeViolation(mairie);
  const link = /http:\S+\/reinitialisation\/\S+/.exec((await mairie.locator("pre").textContent()) ?? "")?.[0] ?? "";

  await page.goto(new URL(link).pathname);
  await expect(page.getByText(`Pour le compte ${identifier}`)).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByLabel("Nouveau mot de passe").fill("onze hérissons jouent du cor");
  await page.getByRole("button", { name: "Enregistrer et me connecter" }).click();
  await page.waitForURL(/\/famille\/planning/);

  await page.goto(new URL(link).pathname);
  await expect(page.getByText("Ce lien n’est plus valable")).toBeVisible();
  await expectNoAxeViolation(page);
});

test("an unknown account gets the same answer", async ({ page }) => {
  await page.goto("/mot-de-passe-oublie");
  const unknown = `personne-${Math.random()}`;
  await page.getByLabel("Identifiant ou adresse e-mail").fill(unknown);
  await page.getByRole("button", { name: "Recevoir un lien" }).click();
  await expect(page.getByText("C’est demandé")).toBeVisible();
  // A slip of the finger gets that answer too: what was typed can be seen again, and corrected.
  await page.getByRole("button", { name: "Corriger l’identifiant ou renvoyer" }).click();
  await expect(page.getByLabel("Identifiant ou adresse e-mail")).toHaveValue(unknown);
});

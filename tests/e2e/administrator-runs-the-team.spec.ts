import { uniqueLetters } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";

test("a colleague is invited, chooses a password, and changes roles and rooms", async ({ page, browser }) => {
  const word = uniqueLetters();
  const email = `sacha-${word}@example.invalid`;
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/equipe");
  await expect(page.getByRole("row", { name: /Lire les informations de santé/ })).toContainText("oui");
  await expectNoAxeViolation(page);
  await page.getByLabel("Prénom et nom").fill(`Sacha ${word}`);
  await page.getByLabel("Adresse e-mail").fill(email);
  const inviting = page.getByRole("region", { name: "Inviter une personne" });
  await inviting.getByLabel("Rôle", { exact: true }).selectOption({ label: "Cuisine" });
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByText("L’invitation part par e-mail")).toBeVisible();
  const line = page.getByRole("row", { name: new RegExp(`Sacha ${word}`) });
  await expect(line).toContainText("Invité");
  await page.getByLabel("Prénom et nom").fill("Quelqu’un d’autre");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByText("Cette adresse e-mail est déjà utilisée par un autre compte.")).toBeVisible();

  // No transport is set up here: the outbox keeps the message.
  const message = page.getByRole("row", { name: email });
  await expect(async () => {
    await page.goto("/admin/courriels?etat=KEPT");
    await expect(message).toBeVisible({ timeout: 1000 });
  }).toPass();
  await message.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Votre accès au portail de la mairie" })).toBeVisible();
  const link = /http:\S+\/activation\/\S+/.exec((await page.locator("pre").textContent()) ?? "")?.[0] ?? "";

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(new URL(link).pathname);
  await expectNoAxeViolation(colleague);
  await colleague.getByLabel("Nouveau mot de passe").fill("onze hérissons jouent du cor");
  await colleague.getByRole("button", { name: "Enregistrer et me connecter" }).click();
  await colleague.waitForURL(/\/admin\/aujourdhui/);
  await colleague.goto("/admin/reglages/equipe");
  await colleague.waitForURL(/\/admin\/aujourdhui/);
  await colleague.goto(new URL(link).pathname);
  await expect(colleague.getByText("Ce lien n’est plus valable")).toBeVisible();

  await page.goto("/admin/reglages/equipe");
  await page.getByLabel("Nom, identifiant ou e-mail").fill(word);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(new RegExp(`q=${word}`));
  await expect(page.getByRole("row", { name: /mairie/ })).toHaveCount(0);
  await expect(line).toContainText("Actif");
  await line.getByRole("button", { name: /Modifier/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Rôle").selectOption({ label: "Administration" });
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Changer le rôle" }).click();
  await expect(dialog).toBeHidden();
  await expect(line).toContainText("Administration");
  await colleague.goto("/admin/reglages/equipe");
  await expect(colleague.getByRole("heading", { level: 1, name: "Équipe" })).toBeVisible();

  await line.getByRole("button", { name: /Modifier/ }).click();
  await dialog.getByRole("button", { name: "Désactiver le compte" }).click();
  await expect(line).toContainText("Désactivé");
  await colleague.goto("/admin/aujourdhui");
  await colleague.waitForURL(/\/connexion/);
});

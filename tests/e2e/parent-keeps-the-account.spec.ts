import { aDemoAccount } from "../setup/demo-account";
import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";

test("a new e-mail is confirmed at the new address and told to the old one", async ({ page }) => {
  const { identifier, password, email } = await aDemoAccount();
  const newEmail = `nouvelle-${email}`;
  await signIn(page, identifier, password);
  await page.goto("/famille/compte");
  await expectNoAxeViolation(page);
  await page.getByText("Changer d’adresse").click();
  const section = page.getByRole("region", { name: "Adresse e-mail" });
  await section.getByLabel("Nouvelle adresse e-mail").fill("sans arobase");
  await section.getByLabel("Mot de passe actuel").fill("autre chose");
  await section.getByRole("button", { name: "Recevoir un lien de confirmation" }).click();
  await expect(section.getByText(/Saisissez une adresse e-mail complète/)).toBeVisible();
  await section.getByLabel("Nouvelle adresse e-mail").fill(newEmail);
  await section.getByRole("button", { name: "Recevoir un lien de confirmation" }).click();
  await expect(section.getByText("Le mot de passe actuel est incorrect.")).toBeVisible();
  await expectNoAxeViolation(page);
  await section.getByLabel("Mot de passe actuel").fill(password);
  await section.getByRole("button", { name: "Recevoir un lien de confirmation" }).click();
  await expect(section.getByText(`En attente de confirmation : ${newEmail}`)).toBeVisible();

  const [sent] = await queryDatabase<{ link: string }>(
    "SELECT data ->> 'link' AS link FROM email WHERE to_address = $1 AND template = 'email-confirmation'",
    [newEmail],
  );
  await page.goto(new URL(sent?.link ?? "").pathname);
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(page.getByText("Adresse confirmée")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Ce lien n’est plus valable")).toBeVisible();
  await expectNoAxeViolation(page);
  const told = await queryDatabase("SELECT id FROM email WHERE to_address = $1 AND template = 'email-changed'", [
    email,
  ]);
  expect(told).toHaveLength(1);
});

test("a new password signs the other devices out, and the switches are kept", async ({ page, browser }) => {
  const { identifier, password } = await aDemoAccount();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, identifier, password);
  await signIn(page, identifier, password);
  await page.goto("/famille/compte");

  const receipts = page.getByLabel("Un récapitulatif après mes inscriptions et annulations");
  await expect(receipts).toBeChecked();
  await receipts.uncheck();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await page.reload();
  await expect(receipts).not.toBeChecked();

  const section = page.getByRole("region", { name: "Mot de passe" });
  await section.locator("summary").click();
  await section.getByLabel("Mot de passe actuel").fill(password);
  await section.getByLabel("Nouveau mot de passe").fill("onze hérissons jouent du cor");
  await section.getByRole("button", { name: "Changer le mot de passe" }).click();
  await expect(section.getByText("Mot de passe changé")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Mon compte" })).toBeVisible();

  await other.goto("/famille/planning");
  await other.waitForURL(/\/connexion/);
});

test("what was booked is told with who did it and when, page by page", async ({ page }) => {
  await signIn(page, "famille");
  await page.goto("/famille/compte");
  const actions = page.getByRole("region", { name: "Mes actions" });
  const newest = actions.getByRole("listitem").first();
  await expect(newest).toContainText("Karim Moreau-Belkacem");
  const text = (await newest.textContent()) ?? "";
  await actions.getByRole("link", { name: "Plus anciennes" }).click();
  await expect(actions.getByRole("link", { name: "Les plus récentes" })).toBeVisible();
  await expect(newest).not.toHaveText(text);
  await expectNoAxeViolation(page);
});

import { anOwnSchool } from "../setup/own-school";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { cellOf, expectAllSaved } from "./planning-steps";

test("a booked day is closed: its effect in numbers, then the family's planning and mail; reopened, all comes back", async ({
  page,
  browser,
}) => {
  test.slow();
  const { schoolName, serviceName, childName, identifier, password, email } = await anOwnSchool();
  const parent = await (await browser.newContext()).newPage();
  await signIn(parent, identifier, password);
  await parent.goto("/famille/planning?semaine=2026-12-07");
  const cell = cellOf(parent, `${serviceName}, ${childName}, lundi 7 décembre`);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(parent);

  await signIn(page, "mairie");
  await page.goto("/admin/reglages/calendrier");
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Fermer des jours" }).click();
  await page.getByRole("button", { name: "Voir ce que cela fait" }).click();
  await expect(page.getByText("Donnez une date.").first()).toBeVisible();
  await page.getByLabel("Premier jour").fill("2026-12-07");
  await page.getByLabel("Dernier jour").fill("2026-12-08");
  await page.getByLabel("Pourquoi").selectOption({ label: "Travaux" });
  await page.getByLabel("École").selectOption({ label: schoolName });
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Voir ce que cela fait" }).click();
  await expect(page.getByText(/1\sinscription d’une famille/)).toBeVisible();
  await expect(page.getByText(`lundi 7 décembre, ${serviceName}`)).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Fermer et prévenir les familles" }).click();
  await expect(page.getByRole("status").filter({ hasText: "C’est fait" })).toBeVisible();
  await expectNoAxeViolation(page);

  await parent.reload();
  await expect(
    parent
      .getByRole("gridcell", { name: /Fermeture\s: travaux/ })
      .or(parent.getByText(/Fermeture\s: travaux/))
      .first(),
  ).toBeVisible();
  await page.goto("/admin/courriels");
  await page.getByRole("row", { name: email }).first().getByRole("link", { name: "Fermeture" }).click();
  await expect(page.locator("iframe").or(page.getByText("ne seront pas facturées")).first()).toBeVisible();

  await page.goto("/admin/reglages/calendrier");
  await page
    .getByRole("row", { name: new RegExp(schoolName) })
    .getByRole("link")
    .click();
  await expect(page.getByText(/1\sinscription d’une famille/)).toBeVisible();
  await page.getByRole("button", { name: "Rouvrir ces jours" }).click();
  await expect(page.getByRole("status").filter({ hasText: /1\sinscription rétablie/ })).toBeVisible();

  await parent.reload();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await page.goto("/admin/courriels");
  await expect(page.getByRole("row", { name: email }).first()).toContainText("Réouverture");
});

test("an extra Wednesday opens to bookings, and the calendar shows years, breaks and what nobody published", async ({
  page,
  browser,
}) => {
  test.slow();
  const { schoolName, serviceName, childName, identifier, password } = await anOwnSchool();
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/calendrier");
  await expect(page.getByText("Vos dates sont celles du calendrier officiel.")).toBeVisible();
  await expect(page.getByText("L’année 2027-2028 n’est pas écrite")).toBeVisible();
  await expect(page.getByRole("region", { name: "2026-2027" })).toContainText("Vacances de Noël");
  await page.getByRole("link", { name: "Ouvrir un jour de plus" }).click();
  await page.getByLabel("Premier jour").fill("2026-12-09");
  await page.getByLabel("Dernier jour").fill("2026-12-09");
  await page.getByLabel("Précision").fill("Marché de Noël");
  await page.getByLabel("École").selectOption({ label: schoolName });
  await page.getByRole("button", { name: "Voir ce que cela fait" }).click();
  await expect(page.getByText("Les familles pourront réserver ces jours.")).toBeVisible();
  await page.getByRole("button", { name: "Ouvrir ces jours" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Jour exceptionnel/ })).toBeVisible();

  const parent = await (await browser.newContext()).newPage();
  await signIn(parent, identifier, password);
  await parent.goto("/famille/planning?semaine=2026-12-07");
  const cell = cellOf(parent, `${serviceName}, ${childName}, mercredi 9 décembre`);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
});

test("the passage to next year waits for its dates, then lists every child", async ({ page }) => {
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/annee-scolaire");
  await expect(page.getByRole("heading", { level: 1, name: "Passage à l’année suivante" })).toBeVisible();
  await expect(page.getByText("ne sont pas encore écrites")).toBeVisible();
  await page.getByRole("button", { name: "Ajouter une année" }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Donnez une date.").first()).toBeVisible();
  await expectNoAxeViolation(page);
});

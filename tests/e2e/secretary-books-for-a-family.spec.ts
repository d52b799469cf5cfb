import { aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { cellOf, expectAllSaved } from "./planning-steps";

// The clock says Tuesday 17 November 2026, 9 h: the canteen of this week closed on Friday.
const closed = "jeudi 19 novembre";
const open = "jeudi 26 novembre";

test("the secretary books after the limit with a reason, and the parent reads it", async ({ page, browser }) => {
  const family = await aDemoFamily({ className: "CE1" });
  await signIn(page, "agent");
  await page.goto(`/admin/familles/${family.familyId}/planning`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("16");
  await expect(page.getByRole("link", { name: `Famille ${family.familyName}` })).toBeVisible();
  const cell = cellOf(page, `Cantine, Alix, ${closed}`);
  await expect(cell).toHaveAccessibleName(/libre, modifiable avec un motif\. Les inscriptions .* sont closes/);
  await expectNoAxeViolation(page);

  await cell.click();
  const dialog = page.getByRole("dialog", { name: "Inscrire Alix" });
  await dialog.getByRole("button", { name: "Inscrire", exact: true }).click();
  await expect(dialog.getByText("Choisissez un motif.")).toBeVisible();
  await expectNoAxeViolation(page);
  await dialog.getByLabel("Motif").selectOption({ label: "Urgence familiale" });
  await dialog.getByLabel("Précision").fill("appel de 8 h 50");
  await dialog.getByRole("button", { name: "Inscrire", exact: true }).click();
  await expect(cell).toHaveAccessibleName(/inscription faite, modifiable avec un motif/);
  await expectAllSaved(page);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/inscription faite/);

  const parent = await (await browser.newContext()).newPage();
  await signIn(parent, family.identifier, family.password);
  await parent.goto("/famille/planning?semaine=2026-11-16");
  await expect(cellOf(parent, `Cantine, Alix, ${closed}`)).toHaveAccessibleName(/inscription faite, non modifiable/);
  await parent.goto("/famille/compte");
  const actions = parent.getByRole("region", { name: "Mes actions" });
  await expect(actions).toContainText(`Alix, Cantine : inscription pour le ${closed}`);
  await expect(actions).toContainText("Motif : Urgence familiale : appel de 8 h 50");
  await expect(actions).toContainText("La mairie");
  await expectNoAxeViolation(parent);
});

test("until the limit one tap is enough, and a week is copied as the family would", async ({ page }) => {
  const family = await aDemoFamily({ className: "CM2" });
  await signIn(page, "agent");
  await page.goto(`/admin/familles/${family.familyId}/planning?semaine=2026-11-23`);
  const cell = cellOf(page, `Cantine, Alix, ${open}`);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite, modifiable jusqu’à/);
  await expectAllSaved(page);
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/familles/${family.familyId}/planning\\?semaine=2026-11-30`));
  await page.getByRole("button", { name: /Copier la semaine/ }).click();
  const dialog = page.getByRole("dialog", { name: "Copier la semaine précédente" });
  await dialog.getByRole("button", { name: "Enregistrer ce changement" }).click();
  await dialog.getByRole("button", { name: "Terminer" }).click();
  await expect(cellOf(page, "Cantine, Alix, jeudi 3 décembre")).toHaveAccessibleName(/inscription faite/);
});

test("whoever may not read bookings is sent away", async ({ page }) => {
  const family = await aDemoFamily({ className: "CM1" });
  await signIn(page, "cuisine");
  await page.goto(`/admin/familles/${family.familyId}/planning`);
  await expect(page).toHaveURL(/\/admin\/aujourdhui$/);
});

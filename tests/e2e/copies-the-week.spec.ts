import { expect, expectNoAxeViolation, test } from "../setup/product";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

test("the week before is copied after its effect was shown, and undone", async ({ page }, info) => {
  const { source, target, booked, copied } = onEach(info, {
    phone: { source: "2027-02-01", target: "2027-02-08", booked: "mardi 2 février", copied: "mardi 9 février" },
    desktop: { source: "2027-03-01", target: "2027-03-08", booked: "mardi 2 mars", copied: "mardi 9 mars" },
  });
  await openPlanning(page, source);
  await cellOf(page, `Cantine, Louise, ${booked}`).click();
  await expect(cellOf(page, `Cantine, Louise, ${booked}`)).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(page);

  await page.goto(`/famille/planning?semaine=${target}`);
  await page.getByRole("button", { name: "Copier la semaine précédente" }).click();
  const dialog = page.getByRole("dialog", { name: "Copier la semaine précédente" });
  await expect(dialog).toContainText("1 inscription ajoutée");
  await expect(dialog).toContainText(`Cantine, Louise+ 1 jour ajouté : ${copied}`);
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Enregistrer ce changement" }).click();
  await expect(dialog).toContainText("1 changement enregistré");
  await expect(cellOf(page, `Cantine, Louise, ${copied}`)).toHaveAttribute("aria-pressed", "true");

  await dialog.getByRole("button", { name: "Annuler ce changement" }).click();
  await expect(dialog).toContainText("1 changement annulé");
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Terminer" }).click();
  await expect(cellOf(page, `Cantine, Louise, ${copied}`)).toHaveAccessibleName(/libre/);
  await expectAllSaved(page);
});

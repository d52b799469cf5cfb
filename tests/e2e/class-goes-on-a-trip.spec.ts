import { aDemoBooking, aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";
import { cellOf } from "./planning-steps";

test("a trip cancels the meals of a class, families are told, and it is undone", async ({ page, browser }) => {
  const family = await aDemoFamily();
  for (const day of ["2026-11-19", "2026-11-20"]) await aDemoBooking(family, { serviceName: "Cantine", day });
  await signIn(page, "agent");
  await page.goto("/admin/reservations/classe");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pour une classe ou une école");
  await page.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(page.getByText("Choisissez un service.")).toBeVisible();
  await expect(page.getByText("Choisissez un motif.")).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByLabel("École", { exact: true }).selectOption({ label: "École des Tilleuls" });
  await page.getByLabel("Service").selectOption({ label: "Cantine" });
  await chooseClass(page.getByLabel("Classe"), family.className);
  await page.getByLabel("Du", { exact: true }).fill("2026-11-18");
  await page.getByLabel("Au", { exact: true }).fill("2026-11-20");
  await page.getByLabel("Motif").selectOption({ label: "Sortie scolaire, avec pique-nique" });
  await page.getByLabel("Précision").fill("musée de la mine");
  await page.getByRole("button", { name: "Voir ce qui va changer" }).click();
  const dialog = page.getByRole("dialog", { name: `Annuler : Cantine, ${family.className}` });
  await expect(dialog).toContainText("2 inscriptions, 1 enfant, 1 famille");
  await expect(dialog).toContainText("1 adresse prévenue par e-mail");
  await expect(dialog).toContainText("mercredi 18 novembre (Pas de service le mercredi)");
  await expectNoAxeViolation(page);
  // A double click is one change: nothing is refused under the hand of who is in a hurry.
  await dialog.getByRole("button", { name: "Annuler 2 inscriptions" }).dblclick();
  await expect(dialog).toContainText("2 inscriptions changées");
  await expect(dialog).toContainText("1 e-mail en cours d’envoi");
  await dialog.getByRole("button", { name: "Terminer" }).click();

  const parent = await (await browser.newContext()).newPage();
  await signIn(parent, family.identifier, family.password);
  await parent.goto("/famille/planning?semaine=2026-11-16");
  const cell = cellOf(parent, "Cantine, Alix, jeudi 19 novembre");
  await expect(cell).toHaveAccessibleName(/pas d’inscription/);
  await parent.goto("/famille/compte");
  await expect(parent.getByRole("region", { name: "Mes actions" })).toContainText(
    "Motif : Sortie scolaire, avec pique-nique : musée de la mine",
  );

  const made = page.getByRole("listitem").filter({ hasText: `Cantine, ${family.className}` });
  await made.getByRole("button", { name: /^Défaire/ }).click();
  const undo = page.getByRole("dialog", { name: "Défaire ce changement" });
  await expect(undo).toContainText("2 inscriptions redeviennent comme avant");
  await undo.getByRole("button", { name: "Défaire", exact: true }).click();
  await expect(made).toContainText("Défait le");
  await expectNoAxeViolation(page);
  await parent.goto("/famille/planning?semaine=2026-11-16");
  await expect(cell).toHaveAccessibleName(/inscription faite/);
});

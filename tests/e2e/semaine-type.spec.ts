import { expect, expectNoAxeViolation, test } from "../setup/product";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

test("a usual week is applied until the chosen day, after its effect was shown, and undone", async ({ page }, info) => {
  const { monday, until, last, after } = onEach(info, {
    phone: { monday: "2027-03-15", until: "2027-03-26", last: "jeudi 25 mars", after: "2027-04-05" },
    desktop: { monday: "2027-05-10", until: "2027-05-21", last: "jeudi 20 mai", after: "2027-05-24" },
  });
  await openPlanning(page, monday);
  await page.getByRole("button", { name: "Semaine type" }).click();
  const dialog = page.getByRole("dialog", { name: "Semaine type" });
  await dialog.getByRole("checkbox", { name: "Louise", exact: true }).uncheck();
  await dialog.getByRole("checkbox", { name: "Inès", exact: true }).uncheck();
  await dialog.getByRole("checkbox", { name: "Cantine, Éthan, mardi" }).check();
  await dialog.getByRole("checkbox", { name: "Cantine, Éthan, jeudi" }).check();
  await expectNoAxeViolation(page);
  await dialog.getByLabel("À partir du").fill(monday);
  await dialog.getByLabel("Jusqu’au").fill("");
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Donnez la date de fin.");
  await dialog.getByLabel("Jusqu’au").fill("2026-01-01");
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("La date de fin doit suivre la date de début.");
  await dialog.getByLabel("Jusqu’au").fill(until);
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();

  await expect(dialog).toContainText(/4\sinscriptions ajoutées/);
  // Each step takes the focus: what had it is gone with the step before.
  await expect(dialog.getByRole("heading", { level: 3, name: /^Du / })).toBeFocused();
  await dialog.getByRole("button", { name: "Revenir au choix" }).click();
  await expect(dialog.getByRole("heading", { level: 3, name: "Vos jours habituels" })).toBeFocused();
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Enregistrer ces 4 changements" }).click();
  await expect(dialog.getByRole("heading", { level: 3, name: "4 changements enregistrés" })).toBeFocused();
  await dialog.getByRole("button", { name: "Terminer" }).click();
  await expectAllSaved(page);
  await page.goto(`/famille/planning?semaine=${until}`);
  await expect(cellOf(page, `Cantine, Éthan, ${last}`)).toHaveAccessibleName(/inscription faite/);
  await page.goto(`/famille/planning?semaine=${after}`);
  await expect(page.getByRole("button", { name: /^Cantine, Éthan, .*inscription faite/ })).toHaveCount(0);

  // Applied again with every box empty, it frees the days it is about.
  await page.goto(`/famille/planning?semaine=${after}`);
  await page.getByRole("button", { name: "Semaine type" }).click();
  await dialog.getByRole("checkbox", { name: "Louise", exact: true }).uncheck();
  await dialog.getByRole("checkbox", { name: "Inès", exact: true }).uncheck();
  await dialog.getByLabel("À partir du").fill(monday);
  await dialog.getByLabel("Jusqu’au").fill(until);
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(dialog).toContainText(/4\sinscriptions retirées/);
  await dialog.getByRole("button", { name: "Enregistrer ces 4 changements" }).click();
  await dialog.getByRole("button", { name: "Annuler ces 4 changements" }).click();
  await expect(dialog.getByRole("heading", { level: 3, name: "4 changements annulés" })).toBeFocused();
});

test("opened in the holidays, the usual week is that of the last days of school, and says when nothing runs", async ({
  page,
}, info) => {
  const child = onEach(info, { phone: "Louise", desktop: "Éthan" });
  await openPlanning(page, "2026-12-14");
  const lastThursday = cellOf(page, `Cantine, ${child}, jeudi 17 décembre`);
  const wasBooked = (await lastThursday.getAttribute("aria-pressed")) === "true";
  await page.goto("/famille/planning?semaine=2026-12-28");
  await page.getByRole("button", { name: "Semaine type" }).click();
  const dialog = page.getByRole("dialog", { name: "Semaine type" });
  const thursday = dialog.getByRole("checkbox", { name: `Cantine, ${child}, jeudi` });
  await expect(thursday).toBeChecked({ checked: wasBooked });
  await expect(dialog.getByRole("checkbox", { name: /mercredi$/ })).toHaveCount(0);
  await expect(dialog.getByLabel("À partir du")).toHaveValue("2026-12-28");

  await thursday.check();
  await dialog.getByLabel("Jusqu’au").fill("2027-01-03");
  await dialog.getByRole("button", { name: "Voir ce qui va changer" }).click();
  await expect(dialog).toContainText(/Rien ne change : pas de service ces jours-là \(.*Vacances de Noël.*\)\./);
  await expectNoAxeViolation(page);
});

import { accentedFamilies, type FiledFamily, familiesFile } from "@tests/builders/families-file";
import { test } from "../setup/empty-portal";
import { expect, expectNoAxeViolation } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { importFamilies, letterOf, printLetters, signInWithLetter } from "./arrival-steps";
import { administrator, installTheCommune } from "./installation-steps";
import { addClasses, addRegies, addServices, closeADay, openRoom } from "./opening-steps";
import { cellOf, expectAllSaved } from "./planning-steps";

// The clock says Tuesday 17 November 2026, 9 h.
const canteenRegie = { code: "01", name: "Régie de la cantine", cheques: "Régie cantine Saint-Aubin" };
const childcareRegie = { code: "02", name: "Régie de la garderie", cheques: "Régie garderie Saint-Aubin" };
const classes = [
  { name: "Les petits", level: "PS-MS" },
  { name: "GS-CP", level: "GS-CP" },
  { name: "Classe de Mme Roy", level: "CE1-CE2" },
  { name: "Les grands", level: "CM1-CM2" },
];
const week = "Jusqu’au vendredi avant 11\u00A0h pour la semaine suivante";
const eve = "Jusqu’à la veille à minuit (fin de la journée)";
const canteen = { kind: "Cantine", regie: canteenRegie, limit: week };
const childcare = { kind: "Garderie", regie: childcareRegie, limit: eve };
const services = [
  { name: "Garderie du matin", from: "07:30", to: "08:30", ...childcare },
  { name: "Cantine", from: "11:30", to: "13:30", ...canteen },
  { name: "Garderie 16 h 30", from: "16:30", to: "17:30", ...childcare },
  { name: "Garderie 17 h 30", from: "17:30", to: "18:30", ...childcare },
];

const kerouedan: FiledFamily = { name: "Kérouédan", adult: "Maëlle", civility: "Madame", children: ["Zoé", "Loïc"] };
const families = [...accentedFamilies(), kerouedan];
const file = familiesFile(
  families,
  classes.map(({ name }) => name),
);

test("an empty portal becomes a commune: régies, services, calendar, thirty families and their letters, a first meal", async ({
  page,
  browser,
  installationCode,
}) => {
  // A whole morning of a secretary's: a minute when the machine is idle.
  test.setTimeout(120_000);
  test.slow();
  await installTheCommune(page, installationCode);
  await signIn(page, administrator.identifier, administrator.password);
  await addRegies(page, [canteenRegie, childcareRegie]);
  await addClasses(page, classes);
  await addServices(page, services);
  await closeADay(page, { day: "2026-11-27", cause: "Travaux" });

  await importFamilies(page, families, file);
  const letters = await printLetters(page, families.length);
  expect(letters).toHaveLength(30);
  expect(new Set(families.map((family) => letterOf(letters, family).identifier)).size).toBe(30);

  const parent = await (await browser.newContext()).newPage();
  await signInWithLetter(parent, letterOf(letters, kerouedan));
  await parent.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(parent.getByText(week)).toHaveCount(1);
  await expect(parent.getByText(eve)).toHaveCount(3);
  await expect(cellOf(parent, "Cantine, Zoé, vendredi 27 novembre")).toHaveAccessibleName(
    /pas de service. Fermeture\s: travaux/,
  );
  const meal = cellOf(parent, "Cantine, Loïc, jeudi 26 novembre");
  await expect(meal).toHaveAccessibleName(/libre, modifiable jusqu’à vendredi 20 novembre, 11\sh$/);
  await meal.click();
  await expect(meal).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(parent);
  await expectNoAxeViolation(parent);

  await openRoom(page, "Aujourd’hui");
  await page.getByLabel("Jour", { exact: true }).fill("2026-11-26");
  await page.getByRole("button", { name: "Afficher" }).click();
  await page.getByRole("link", { name: /^Cantine/ }).click();
  await expect(page.getByRole("heading", { name: /^Cantine, 11\sh\s30 – 13\sh\s30$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: "Kérouédan Loïc" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Kérouédan Zoé" })).toHaveCount(0);
  await expectNoAxeViolation(page);
});

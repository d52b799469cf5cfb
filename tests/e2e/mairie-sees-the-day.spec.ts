import { aDemoBooking, aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";

// The clock says Tuesday 17 November 2026, 9 h. The family of the demo has booked nothing for Friday 4 December.
const friday = "/admin/aujourdhui?jour=2026-12-04";

test("what a parent books is on the list of the mairie", async ({ page, browser }, { project }) => {
  // Each viewport books for a child of its own: both run at the same time on the same demo.
  const child = project.name === "phone" ? "Louise" : "Inès";
  const service = "Garderie du matin";

  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "mairie");
  await mairie.goto(friday);
  await mairie.getByRole("link", { name: service }).click();
  await expect(mairie.getByRole("heading", { name: service })).toBeVisible();
  const line = mairie.getByRole("row", { name: `Moreau-Belkacem ${child}` });
  await expect(line).toHaveCount(0);

  await signIn(page, "famille");
  await page.goto("/famille/planning?semaine=2026-11-30");
  const cell = page.getByRole("button", { name: `${service}, ${child}, vendredi 4 décembre` });
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await expect(page.getByText("Tout est enregistré")).toBeVisible();

  await mairie.reload();
  await expect(line).toBeVisible();
  await expectNoAxeViolation(mairie);
});

test("the agent sorts, narrows to a class and prints the lists", async ({ page }) => {
  await signIn(page, "agent");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await expect(page.getByRole("heading", { level: 1, name: /Jeudi 19 novembre/ })).toBeVisible();
  await chooseClass(page.getByLabel("Classe"), "CE2");
  await page.getByLabel("Ordre").selectOption({ label: "Par nom" });
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByRole("row", { name: "Moreau-Belkacem Éthan" })).toContainText("Sans arachide (PAI)");
  await expect(page.getByRole("row", { name: "Moreau-Belkacem Louise" })).toHaveCount(0);

  await page.getByRole("link", { name: "Listes à imprimer" }).click();
  await expect(page.getByRole("heading", { name: "Listes du jeudi 19 novembre" })).toBeVisible();
  await expect(page.getByRole("table", { name: /CE2/ })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
  await expect(page.getByRole("heading", { name: /Cantine/ })).toBeVisible();
});

test("the agent goes from a child to its family, and adds a child who is on no list", async ({ page }) => {
  const here = await aDemoFamily();
  const missing = await aDemoFamily();
  await aDemoBooking(here, { serviceName: "Cantine", day: "2026-11-19" });
  await signIn(page, "agent");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await page.getByRole("link", { name: `${here.familyName} Alix` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Famille ${here.familyName}` })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Ajouter un enfant" }).click();
  await expect(page.getByRole("heading", { name: "Ajouter un enfant le jeudi 19 novembre" })).toBeVisible();
  await page.getByLabel("Nom de l’enfant ou de la famille").fill(`alix ${missing.familyName}`);
  await page.getByRole("button", { name: "Chercher" }).click();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: `Planning de la famille ${missing.familyName}` }).click();
  await expect(page.getByRole("button", { name: "Cantine, Alix, jeudi 19 novembre" })).toBeVisible();
});

test("a day without service says why and leads to the next one", async ({ page }) => {
  await signIn(page, "agent");
  await page.goto("/admin/aujourdhui?jour=2026-11-18");
  await expect(page.getByText("Pas de service le mercredi")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Voir le jeudi 19 novembre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Jeudi 19 novembre/ })).toBeVisible();
});

test("arrows lead from a day to the next, unless one turned them off", async ({ page }) => {
  await signIn(page, "agent");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  const title = page.getByRole("heading", { level: 1 });
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(title).toContainText("Vendredi 20 novembre", { timeout: 8_000 });
  }).toPass();
  await page.keyboard.press("ArrowLeft");
  await expect(title).toContainText("Jeudi 19 novembre");

  await page.goto("/admin/compte");
  const keys = page.getByRole("region", { name: "Raccourcis clavier" });
  await keys.getByLabel(/Raccourcis d’une seule touche/).uncheck();
  await expectNoAxeViolation(page);
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Chercher une famille" })).not.toBeFocused();
  await expect(title).toContainText("Jeudi 19 novembre");
});

test("the kitchen counts plates and allergies, and reads no name", async ({ page }) => {
  await signIn(page, "cuisine");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await expect(page.getByRole("region", { name: "Repas à préparer" })).toContainText("Sans porc");
  await expect(page.getByRole("region", { name: "Allergies" })).toContainText("Sans arachide");
  await expect(page.getByText("Moreau-Belkacem")).toHaveCount(0);
  await expectNoAxeViolation(page);
  await page.goto("/admin/aujourdhui/impression?jour=2026-11-19");
  await expect(page).toHaveURL(/\/admin\/aujourdhui$/);
});

test("the régie sees numbers by class", async ({ page }) => {
  await signIn(page, "regie");
  await page.goto("/admin/aujourdhui?jour=2026-11-19");
  await expect(page.getByRole("table", { name: "Cantine, par classe" })).toContainText("Ensemble");
  await expect(page.getByText("Moreau-Belkacem")).toHaveCount(0);
  await expectNoAxeViolation(page);
});

test("the family reads its file and finds no invoice yet", async ({ page }) => {
  await signIn(page, "famille");
  await page.getByRole("link", { name: "Dossier" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "Éthan Moreau-Belkacem" })).toBeVisible();
  await expect(page.getByText("École des Tilleuls, CE2 (2026-2027)")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Factures" }).click();
  await expect(page.getByRole("heading", { name: "Aucune facture ici pour le moment" })).toBeVisible();
  await expectNoAxeViolation(page);
});

import { anOwnSchool } from "../setup/own-school";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { onEach } from "./planning-steps";

test("a new service, its limit in sentences with what it gives, and what the family then reads", async ({
  page,
  browser,
}, info) => {
  test.slow();
  const { schoolName, identifier, password } = await anOwnSchool();
  const serviceName = `Chorale ${schoolName.slice(-6)}`;
  await signIn(page, "mairie");

  await page.goto("/admin/reglages/regies");
  await page.getByRole("button", { name: "Ajouter une régie" }).click();
  // Two figures are few: each viewport has its own, and another when it tries again.
  const regieCode = String(onEach(info, { phone: 71, desktop: 81 }) + info.retry);
  await page.getByLabel("Code").fill(regieCode);
  await page.getByLabel("Nom", { exact: true }).fill(`Régie ${serviceName}`);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Donnez l’ordre des chèques.")).toBeVisible();
  await page.getByLabel("Ordre des chèques").fill("Régie de la chorale");
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { name: `${regieCode} · Régie ${serviceName}` })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.goto("/admin/reglages/services");
  await page.getByRole("link", { name: "Ajouter un service" }).click();
  await page.getByLabel("Nom", { exact: true }).fill(serviceName);
  await page.getByLabel("Nature").selectOption({ label: "Accueil de loisirs" });
  await page.getByLabel("Début").fill("17:30");
  await page.getByLabel("Fin").fill("17:00");
  await page.getByLabel("lundi", { exact: true }).first().uncheck();
  await page.getByLabel("mardi", { exact: true }).last().fill("30");
  await page.getByLabel(schoolName).check();
  await page.getByLabel("Régie").selectOption({ label: `${regieCode} · Régie ${serviceName}` });
  await page.getByLabel("Délai de départ").selectOption({ label: "Jusqu’à la veille à minuit (fin de la journée)" });
  await page.getByRole("button", { name: "Créer le service" }).click();
  await expect(page.getByText("La fin vient avant le début.")).toBeVisible();
  await page.getByLabel("Fin").fill("18:30");
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Créer le service" }).click();

  await expect(page.getByRole("heading", { level: 1, name: `Délais · ${serviceName}` })).toBeVisible();
  const preview = page.getByRole("region", { name: "Ce que cela donne" });
  await expect(preview).toContainText("Rien ne change par rapport au délai d’aujourd’hui");
  await page.getByLabel("Limite d’inscription : comment elle se compte").selectOption("weekday");
  await page.getByLabel("Limite d’inscription : jour").selectOption({ label: "jeudi" });
  await page.getByLabel("minuit (fin de la journée)").uncheck();
  await page.getByLabel("Limite d’inscription : heure").fill("09:00");
  await page.getByLabel("Premier jour de service concerné").fill("2026-12-01");
  await expect(preview).toContainText(/Jusqu’au jeudi avant 9\sh pour la semaine suivante/);
  await expect(preview.getByRole("row", { name: /mardi 8 décembre/ })).toContainText(/jeudi 3 décembre à 9\sh/);
  await expect(preview.getByRole("row", { name: /mardi 8 décembre/ })).toContainText(
    "lundi 7 décembre à minuit (fin de la journée)",
  );
  await expect(preview).toContainText(/jours sur \d+ changent/);
  await expectNoAxeViolation(page);

  await page.getByLabel("L’annulation suit le même délai que l’inscription").uncheck();
  await page.getByLabel("L’annulation est").selectOption({ label: "jamais possible en ligne" });
  await expect(preview).toContainText("Aucune annulation possible pour ce jour.");
  await page.getByLabel("Limite d’inscription : heure").fill("");
  await page.getByRole("button", { name: "Enregistrer ce délai" }).click();
  await expect(page.getByText("Donnez une heure, par exemple 11:00.")).toBeVisible();
  await expect(preview).toContainText("Pour inscrire : une heure");
  await expect(preview.getByRole("table")).toHaveCount(0);
  await page.getByLabel("Limite d’inscription : heure").fill("09:00");
  await page.getByRole("button", { name: "Enregistrer ce délai" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Enregistré" })).toContainText("mardi 1er décembre");
  await expect(page.getByRole("region", { name: "Délais de ce service" })).toContainText("À venir");

  await page.goto("/admin/reglages/services");
  await expect(page.getByRole("row", { name: new RegExp(serviceName) })).toContainText(
    "À partir du mardi 1er décembre",
  );
  await expectNoAxeViolation(page);

  const parent = await (await browser.newContext()).newPage();
  await signIn(parent, identifier, password);
  await parent.goto("/famille/planning?semaine=2026-12-07");
  await expect(
    parent.getByText(/jusqu’au jeudi avant 9\sh pour la semaine suivante. Annulation\s: pas possible en ligne/),
  ).toBeVisible();
});

test("a school gets its classes, and says what may not be", async ({ page }) => {
  const { schoolName, className } = await anOwnSchool();
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/ecoles");
  const school = page.getByRole("region", { name: schoolName });
  await expect(school).toContainText(className);
  await school.getByRole("button", { name: `Ajouter une classe à ${schoolName}` }).click();
  await page.getByLabel("Nom de la classe").fill(className);
  await page.getByLabel("Niveaux").fill("CE1-CE2");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("existe déjà");
  await page.getByLabel("Nom de la classe").fill("Les moyens");
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(school).toContainText("Les moyens · CE1-CE2");
  await expectNoAxeViolation(page);
});

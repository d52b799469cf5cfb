import { test } from "../setup/own-portal";
import { expect, expectNoAxeViolation } from "../setup/product";
import { signIn } from "../setup/sign-in";

test("the mairie writes next year's dates, moves every class up, decides one child, and finds it kept", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/annee-scolaire");
  await page.getByRole("button", { name: "Ajouter une année" }).click();
  await page.getByLabel("Nom").fill("2027-2028");
  await page.getByLabel("Rentrée des élèves").fill("2027-09-01");
  await page.getByLabel("Dernier jour de classe").fill("2028-07-05");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();

  // Every class has its children, and each child a class proposed: CP goes to CE1, CM2 leaves.
  const cp = page.getByRole("region", { name: /^CP/ });
  await expect(cp).toBeVisible();
  await expect(cp.getByRole("combobox", { name: /^Classe de / }).first()).toHaveValue(/.+/);
  await expect(page.getByRole("heading", { name: /^Départs \([1-9]/ })).toBeVisible();
  await expectNoAxeViolation(page);

  const child = cp.getByRole("combobox", { name: /^Classe de / }).first();
  const name = String(await child.getAttribute("aria-label"));
  const total = page.getByRole("status").filter({ hasText: "à décider" });
  const undecided = Number(/(\d+) à décider/.exec(String(await total.textContent()))?.[1]);
  await child.selectOption({ label: "À décider" });
  await expect(total).toContainText(`${undecided + 1} à décider`);
  await page.getByRole("checkbox", { name: /confirmer leur dossier/ }).uncheck();
  await page.getByRole("button", { name: "Enregistrer pour 2027-2028" }).click();
  await expect(page.getByText("C’est enregistré")).toBeVisible();
  await expectNoAxeViolation(page);

  await page.reload();
  await expect(page.getByText("Déjà inscrit").first()).toBeVisible();
  // The child who was left out is proposed again, the others are kept.
  await expect(cp.getByRole("listitem").filter({ has: page.getByLabel(name) })).not.toContainText("Déjà inscrit");
});

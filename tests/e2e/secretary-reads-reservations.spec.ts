import { readFile } from "node:fs/promises";
import { aDemoBooking, aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";
import { onEach } from "./planning-steps";

test("numbers lead to names, to paper and to a spreadsheet", async ({ page }) => {
  const family = await aDemoFamily();
  await aDemoBooking(family, { serviceName: "Cantine", day: "2026-11-19" });
  await signIn(page, "agent");
  await page.getByRole("link", { name: "Réservations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Réservations" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Cantine, jeudi 19 novembre : \d+\sinscrits/ })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByRole("combobox", { name: "Service" }).selectOption({ label: "Cantine" });
  await chooseClass(page.getByRole("combobox", { name: "Classe" }), family.className);
  await page.getByRole("button", { name: "Afficher" }).click();
  await page.getByRole("link", { name: `${family.className}, jeudi 19 novembre : 1 inscrit` }).click();
  const names = page.getByRole("region", { name: "Cantine, jeudi 19 novembre" });
  await expect(names.getByRole("row", { name: new RegExp(`${family.familyName} Alix`) })).toBeVisible();
  await expectNoAxeViolation(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter (CSV)" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain(`Cantine;2026-11-19;jeudi;${family.className};${family.familyName};Alix;inscrit;;`);

  await page.getByRole("link", { name: "Listes à imprimer" }).click();
  await expect(page.getByRole("table", { name: new RegExp(family.className) })).toContainText("inscrit");
  await expectNoAxeViolation(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Retour" }).click();
  await names.getByRole("link", { name: `Planning de la famille ${family.familyName}` }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/familles/${family.familyId}/planning`));
});

test("a waiting child gets a place beyond the last one, with a reason", async ({ page }, info) => {
  const { day, words } = onEach(info, {
    phone: { day: "2027-06-03", words: "jeudi 3 juin" },
    desktop: { day: "2027-06-10", words: "jeudi 10 juin" },
  });
  const family = await aDemoFamily();
  await queryDatabase(
    "DELETE FROM booking b USING service s WHERE s.id = b.service_id AND s.name = 'Garderie 16 h 30' AND b.day = $1::date",
    [day],
  );
  await queryDatabase(
    `INSERT INTO booking (commune_id, child_id, family_id, service_id, day, status, origin, changed_at)
     SELECT s.commune_id, cf.child_id, cf.family_id, s.id, $1::date, 'BOOKED', 'FAMILY', now()
     FROM service s
     CROSS JOIN LATERAL (
       SELECT DISTINCT ON (cf.child_id) cf.child_id, cf.family_id
       FROM child_family cf JOIN family f ON f.id = cf.family_id
       WHERE f.number BETWEEN 2 AND 1000 ORDER BY cf.child_id LIMIT 50) cf
     WHERE s.name = 'Garderie 16 h 30'`,
    [day],
  );
  await aDemoBooking(family, { serviceName: "Garderie 16 h 30", day, status: "WAITING" });
  await signIn(page, "agent");
  await page.goto(`/admin/reservations?semaine=${day}`);
  const number = page.getByRole("link", { name: new RegExp(`^Garderie 16 h 30, ${words} : `) });
  await expect(number).toHaveAccessibleName(/50\sinscrits, 1\sen attente, complet/);
  await number.click();
  const queue = page.getByRole("region", { name: "Liste d’attente" });
  await expect(queue).toContainText(`1. ${family.familyName} Alix`);
  await expectNoAxeViolation(page);

  await queue.getByRole("button", { name: "Inscrire Alix" }).click();
  const dialog = page.getByRole("dialog", { name: "Inscrire Alix" });
  await expect(dialog).toContainText("Toutes les places sont prises");
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Inscrire au-delà des places" }).click();
  await expect(dialog.getByText("Choisissez un motif.")).toBeVisible();
  await dialog.getByLabel("Motif").selectOption({ label: "Autre motif" });
  await dialog.getByLabel("Précision").fill("accord de la directrice");
  await dialog.getByRole("button", { name: "Inscrire au-delà des places" }).click();
  await expect(queue).toHaveCount(0);
  await expect(number).toHaveAccessibleName(/51\sinscrits, complet/);
});

import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

/** Takes every place of a service and day, but those already held, for other families. */
async function fill(serviceName: string, day: string, held = 0): Promise<void> {
  await queryDatabase(
    `INSERT INTO booking (commune_id, child_id, family_id, service_id, day, status, origin, changed_at)
     SELECT s.commune_id, cf.child_id, cf.family_id, s.id, $2::date, 'BOOKED', 'FAMILY', now()
     FROM service s
     CROSS JOIN LATERAL (
       SELECT DISTINCT ON (cf.child_id) cf.child_id, cf.family_id
       FROM child_family cf JOIN family f ON f.id = cf.family_id
       WHERE cf.commune_id = s.commune_id AND f.number <> 1
       ORDER BY cf.child_id
       LIMIT (s.capacity_by_weekday ->> extract(isodow FROM $2::date)::text)::int - $3::int
     ) cf
     WHERE s.name = $1
     ON CONFLICT DO NOTHING`,
    [serviceName, day, held],
  );
}

test("a full day offers the waiting list, which can be left", async ({ page }, info) => {
  const { day, words } = onEach(info, {
    phone: { day: "2027-01-21", words: "jeudi 21 janvier" },
    desktop: { day: "2027-01-28", words: "jeudi 28 janvier" },
  });
  await fill("Garderie 16 h 30", day);
  await openPlanning(page, day);
  const cell = cellOf(page, `Garderie 16 h 30, Louise, ${words}`);
  await expect(cell).toHaveAccessibleName(/complet, liste d’attente possible/);

  await cell.click();
  const dialog = page.getByRole("dialog", { name: `Complet ${words}` });
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Ne rien changer" }).click();
  await expect(cell).toHaveAttribute("aria-pressed", "false");

  await cell.click();
  await dialog.getByRole("button", { name: "Rejoindre la liste d’attente" }).click();
  await expect(cell).toHaveAccessibleName(/sur liste d’attente/);
  await expectAllSaved(page);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/sur liste d’attente/);
  await expectNoAxeViolation(page);

  // A rank that can't be had again is not lost by one tap.
  const leaving = page.getByRole("dialog", { name: `Liste d’attente ${words}` });
  await cell.click();
  await expect(leaving).toContainText("Quitter la liste d’attente ? Votre rang sera perdu.");
  await expectNoAxeViolation(page);
  await leaving.getByRole("button", { name: "Garder mon rang" }).click();
  await expect(cell).toHaveAccessibleName(/sur liste d’attente/);
  await cell.click();
  await leaving.getByRole("button", { name: "Quitter la liste d’attente" }).click();
  await expect(cell).toHaveAccessibleName(/complet/);
  await expectAllSaved(page);
});

test("a place of a full day is given up only after a question, any other at once", async ({ page }, info) => {
  const { day, words, ordinary } = onEach(info, {
    phone: { day: "2027-04-29", words: "jeudi 29 avril", ordinary: "mardi 27 avril" },
    desktop: { day: "2027-06-17", words: "jeudi 17 juin", ordinary: "mardi 15 juin" },
  });
  await openPlanning(page, day);
  const cell = cellOf(page, `Garderie 16 h 30, Louise, ${words}`);
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(page);
  await fill("Garderie 16 h 30", day, 1);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/inscription faite/);

  await cell.click();
  const dialog = page.getByRole("dialog", { name: `Complet ${words}` });
  await expect(dialog).toContainText("la place sera donnée à une autre famille. Annuler quand même ?");
  await expectNoAxeViolation(page);
  await dialog.getByRole("button", { name: "Garder la place" }).click();
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  await cell.click();
  await dialog.getByRole("button", { name: "Annuler l’inscription" }).click();
  await expect(cell).toHaveAttribute("aria-pressed", "false");
  await expectAllSaved(page);

  const other = cellOf(page, `Garderie 16 h 30, Louise, ${ordinary}`);
  await other.click();
  await expect(other).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(page);
  await other.click();
  await expect(other).toHaveAccessibleName(/libre/);
  await expectAllSaved(page);
});

test("a place taken meanwhile is refused beside the cell, with the waiting list", async ({ page }, info) => {
  const { day, words } = onEach(info, {
    phone: { day: "2027-04-01", words: "jeudi 1er avril" },
    desktop: { day: "2027-04-08", words: "jeudi 8 avril" },
  });
  await openPlanning(page, day);
  const cell = cellOf(page, `Garderie 16 h 30, Éthan, ${words}`);
  await expect(cell).toHaveAccessibleName(/libre/);
  await fill("Garderie 16 h 30", day);
  await cell.click();
  const refusal = page.getByRole("alert").filter({ hasText: `Il n’y a plus de place le ${words}.` });
  await expect(refusal).toBeVisible();
  await expect(cell).toHaveAttribute("aria-pressed", "false");
  await refusal.getByRole("button", { name: "Rejoindre la liste d’attente" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Rejoindre la liste d’attente" }).click();
  await expect(cell).toHaveAccessibleName(/sur liste d’attente/);
  await expectAllSaved(page);
});

import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { onEach, openPlanning } from "./planning-steps";

/** A household that has just arrived: an account with the demo's password, and no child enrolled. */
async function aNewHousehold(identifier: string, number: number): Promise<void> {
  await queryDatabase(
    `WITH newcomer AS (
       INSERT INTO family (id, commune_id, number, name)
       SELECT gen_random_uuid(), commune_id, $2::int, 'Nouvelle-Venue' FROM account WHERE identifier = 'famille'
       RETURNING id
     )
     INSERT INTO account (id, commune_id, identifier, identifier_key, password_hash, role, family_id, display_name)
     SELECT gen_random_uuid(), a.commune_id, $1, $1, a.password_hash, a.role, newcomer.id, 'Ana Nouvelle-Venue'
     FROM account a, newcomer WHERE a.identifier = 'famille'`,
    [identifier, number],
  );
}

test("beyond the published calendar the planning says so once, and offers nothing that would do nothing", async ({
  page,
}) => {
  await openPlanning(page, "2027-09-06");
  const main = page.getByRole("main");
  const sentence = "Les inscriptions 2027-2028 ouvriront quand la mairie aura publié le calendrier.";
  await expect(main).toContainText(sentence);
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Copier la semaine|Semaine type/ })).toHaveCount(0);
  await expectNoAxeViolation(page);
  await page.goto("/famille/planning/mois?mois=2027-08");
  await expect(page.getByRole("heading", { level: 1, name: "Août 2027" })).toBeVisible();
  await expect(main).toContainText(sentence);
  await expect(main.getByText("date de reprise non publiée")).toHaveCount(0);
  await expectNoAxeViolation(page);
  await page.goto("/famille/planning?semaine=2027-09-06");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page).toHaveURL(/semaine=2027-06-28/);
});

test("a family without a child enrolled is told whom to call", async ({ page }, info) => {
  const [identifier, number] = onEach(info, {
    phone: ["arrivee-un", 9_001] as const,
    desktop: ["arrivee-deux", 9_002] as const,
  });
  await aNewHousehold(identifier, number);
  await signIn(page, identifier);
  await expect(page.getByRole("heading", { name: "Aucun enfant n’est encore inscrit à un service" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /^0\d/ })).toHaveAttribute("href", /^tel:/);
  await expectNoAxeViolation(page);
});

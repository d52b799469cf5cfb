import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { onEach } from "./planning-steps";

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

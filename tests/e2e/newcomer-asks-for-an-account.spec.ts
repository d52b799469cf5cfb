import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { aConfirmedRequest, aNewcomer, fillRequest, linkSentTo, sendRequest } from "./request-steps";

test("a newcomer asks, confirms by e-mail, is accepted, chooses a password and is home", async ({ page, browser }) => {
  const newcomer = aNewcomer();
  await page.goto("/connexion");
  await page.getByRole("link", { name: "Demander un compte" }).click();
  await expect(page.getByText("Vous avez déjà un compte, même si vous ne l’avez jamais ouvert")).toBeVisible();
  await expectNoAxeViolation(page);
  const reference = await aConfirmedRequest(page, newcomer);
  await expect(page.getByText("Service chargé de votre demande")).toBeVisible();
  await expect(page.getByText("L.231-1")).toBeVisible();
  await expectNoAxeViolation(page);

  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "agent");
  await mairie.goto("/admin/demandes");
  await expectNoAxeViolation(mairie);
  await mairie.getByRole("link", { name: reference }).click();
  await expect(mairie.getByText("Aucune : cette famille semble nouvelle.")).toBeVisible();
  await expect(mairie.getByLabel("La famille habite la commune")).toBeChecked();
  await expect(mairie.getByLabel("Classe de Tiago")).toHaveValue(/.+/);
  await expectNoAxeViolation(mairie);
  await mairie.getByRole("button", { name: "Accepter la demande" }).click();
  await expect(mairie.getByText("par Bastien Orsay")).toBeVisible();

  await page.goto(await linkSentTo(newcomer.email, "activation"));
  await page.getByLabel("Nouveau mot de passe").fill("onze hérissons jouent du cor");
  await page.getByRole("button", { name: "Enregistrer et me connecter" }).click();
  await page.waitForURL(/\/famille\/planning/);
  await expect(page.getByText(newcomer.childName).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Accessibilité : non conforme" })).toBeVisible();
});

test("what is typed is kept through a reload, each mistake is said beside its field, and Back goes back", async ({
  page,
}) => {
  const newcomer = aNewcomer();
  await page.goto("/demande-de-compte?etape=adultes");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByLabel("Nom de naissance")).toHaveAccessibleDescription("Donnez le nom de naissance.");
  await expect(page.getByLabel("Nom de naissance")).toBeFocused();
  await expect(page.getByLabel("Adresse e-mail")).toHaveAccessibleDescription(/Donnez votre adresse e-mail/);
  await expectNoAxeViolation(page);

  await fillRequest(page, newcomer);
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(page.getByText("Lisez le règlement et acceptez-le")).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Numéro et rue")).toHaveValue("3 rue des Essais");
  await expectNoAxeViolation(page);
  await page.goBack();
  await expect(page.getByLabel("Date de naissance")).toHaveValue(newcomer.birthDay);
  await expectNoAxeViolation(page);
  await page.reload();
  await expect(page.getByLabel("Date de naissance")).toHaveValue(newcomer.birthDay);

  // The server alone knows that a number does not exist: it is said on its own step.
  await page.getByRole("button", { name: "Étape précédente" }).click();
  await page.getByLabel("Téléphone").fill("00 00");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "Les enfants" })).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("J’ai lu le règlement et je l’accepte.").check();
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(page.getByLabel("Téléphone")).toHaveAccessibleDescription(/00 00 n’existe pas/);

  await page.getByRole("button", { name: "Effacer et recommencer" }).click();
  await expect(page.getByLabel("Téléphone")).toHaveValue("");
  await page.reload();
  await expect(page.getByLabel("Téléphone")).toHaveValue("");
});

test("a step opens without a mistake; a birth date to come is refused on its own step", async ({ page }) => {
  const newcomer = aNewcomer();
  const mistakes = page.locator("[aria-invalid=true]");
  await page.goto("/demande-de-compte?etape=envoi");
  await expect(page.getByRole("heading", { level: 2, name: "Les adultes" })).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(mistakes).toHaveCount(3);
  await page.getByLabel("Nom de naissance").fill(newcomer.lastName);
  await expect(mistakes).toHaveCount(2);
  await page.getByLabel("Adresse e-mail").fill(newcomer.email);
  await page.getByLabel("Téléphone").fill("0612");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByLabel("Téléphone")).toHaveAccessibleDescription(/il lui faut dix chiffres/);
  await page.getByLabel("Téléphone").fill(newcomer.phone);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "Les enfants" })).toBeFocused();
  await expect(mistakes).toHaveCount(0);

  await page.getByLabel("Nom de naissance").fill(newcomer.lastName);
  await page.getByLabel("Date de naissance").fill("2031-01-01");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText("Cette date est à venir")).toHaveCount(1);
  await page.getByLabel("Date de naissance").fill(newcomer.birthDay);
  await page.getByRole("button", { name: "Ajouter un enfant" }).click();
  await expect(mistakes).toHaveCount(0);
  await page.getByRole("button", { name: "Retirer cet enfant" }).last().click();
  await expect(page.getByRole("button", { name: "Ajouter un enfant" })).toBeFocused();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "L’adresse et les services" })).toBeFocused();
  await expect(mistakes).toHaveCount(0);
});

test("the second of two sendings, a robot and an old link change nothing", async ({ page }) => {
  const newcomer = aNewcomer();
  await fillRequest(page, newcomer);
  await page.getByLabel("J’ai lu le règlement et je l’accepte.").check();
  await page.getByRole("button", { name: "Envoyer la demande" }).dblclick();
  await expect(page.getByText("Il reste à confirmer")).toBeVisible();
  expect(await requestsOf(newcomer.email)).toHaveLength(1);
  await page.reload();
  await expect(page.getByText("Il reste à confirmer")).toBeVisible();
  // The draft is gone with the sending.
  await page.goto("/demande-de-compte?etape=adultes");
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue("");

  const link = await linkSentTo(newcomer.email, "request-confirmation");
  await queryDatabase("UPDATE account_request SET created_at = created_at - interval '8 days' WHERE email = $1", [
    newcomer.email,
  ]);
  await page.goto(link);
  await expect(page.getByText("Ce lien n’est plus valable")).toBeVisible();
  await expectNoAxeViolation(page);

  const robot = aNewcomer();
  await fillRequest(page, robot);
  await page.locator("input[name=website]").evaluate((field: HTMLInputElement) => {
    field.value = "https://exemple.invalid";
  });
  await sendRequest(page);
  expect(await requestsOf(robot.email)).toEqual([]);
});

test("the mairie asks for more, the family completes, and the mairie refuses with its reason", async ({
  page,
  browser,
}) => {
  const newcomer = aNewcomer();
  const reference = await aConfirmedRequest(page, newcomer);
  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "agent");
  await mairie.goto("/admin/demandes");
  await mairie.getByRole("link", { name: reference }).click();
  await mairie.getByRole("button", { name: "Demander une précision" }).click();
  await mairie.getByLabel("Votre question").fill("Dans quelle rue exactement ?");
  await mairie.getByRole("button", { name: "Envoyer la question" }).click();
  await expect(mairie.getByText("En attente de la famille").first()).toBeVisible();

  await page.goto(await linkSentTo(newcomer.email, "request-more-asked"));
  await expect(page.getByText("Dans quelle rue exactement ?")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Numéro et rue").fill("33 rue des Essais");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("J’ai lu le règlement et je l’accepte.").check();
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(page.getByText("Le service scolaire a votre demande")).toBeVisible();

  await mairie.reload();
  await expect(mairie.getByText("La famille a complété sa demande")).toBeVisible();
  await expect(mairie.getByText("33 rue des Essais")).toBeVisible();
  await mairie.getByRole("button", { name: "Refuser", exact: true }).click();
  await mairie.getByRole("button", { name: "Refuser la demande" }).click();
  await expect(mairie.getByLabel("Raison du refus")).toHaveAccessibleDescription(/Dites à la famille pourquoi/);
  await mairie.getByLabel("Raison du refus").fill("Cette rue est dans la commune voisine.");
  await mairie.getByRole("button", { name: "Refuser la demande" }).click();
  await expect(mairie.getByText("« Cette rue est dans la commune voisine. »")).toBeVisible();
  await expectNoAxeViolation(mairie);
  await page.reload();
  await expect(page.getByText("Cette rue est dans la commune voisine.")).toBeVisible();
});

test("a family that is known is attached, and never gets a second file by accident", async ({ page, browser }) => {
  const known = aNewcomer();
  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "agent");
  const first = await aConfirmedRequest(page, known);
  await mairie.goto("/admin/demandes");
  await mairie.getByRole("link", { name: first }).click();
  await mairie.getByRole("button", { name: "Accepter la demande" }).click();
  await expect(mairie.getByText("par Bastien Orsay")).toBeVisible();

  const second = await aConfirmedRequest(page, { ...known, firstName: "Gaël", email: aNewcomer().email });
  await mairie.goto("/admin/demandes");
  await mairie.getByRole("link", { name: second }).click();
  await expect(mairie.getByText("Déjà connue")).toBeVisible();
  await mairie.getByRole("button", { name: "Accepter", exact: true }).click();
  await expect(mairie.getByText("Cette famille a déjà un dossier")).toBeVisible();
  await mairie.getByRole("button", { name: "Accepter la demande" }).click();
  await expect(mairie.getByText(/est déjà dans la famille/)).toBeVisible();
  await expectNoAxeViolation(mairie);
  await mairie.getByRole("button", { name: "Rattacher à une famille" }).click();
  await mairie.getByRole("button", { name: "Rattacher la demande" }).click();
  await expect(mairie.getByText("Rattachée").first()).toBeVisible();
  const families = await queryDatabase("SELECT id FROM family WHERE name = $1", [known.lastName]);
  expect(families).toHaveLength(1);
});

test("a separated parent gets a household of their own, with the same child", async ({ page, browser }) => {
  const known = aNewcomer();
  const mairie = await (await browser.newContext()).newPage();
  await signIn(mairie, "agent");
  const first = await aConfirmedRequest(page, known);
  await mairie.goto("/admin/demandes");
  await mairie.getByRole("link", { name: first }).click();
  await mairie.getByRole("button", { name: "Accepter la demande" }).click();
  await expect(mairie.getByText("par Bastien Orsay")).toBeVisible();

  const { email, phone } = aNewcomer();
  const second = await aConfirmedRequest(page, { ...known, firstName: "Gaël", email, phone });
  await mairie.goto("/admin/demandes");
  await mairie.getByRole("link", { name: second }).click();
  const household = mairie.getByRole("button", { name: "Nouveau foyer de cet enfant" });
  await expect(household).toHaveAttribute("aria-pressed", "true");
  await expectNoAxeViolation(mairie);
  await mairie.getByRole("button", { name: "Rattacher à une famille" }).click();
  await expect(mairie.getByText("Qui demande entrera dans ce foyer")).toBeVisible();
  await expectNoAxeViolation(mairie);
  await household.click();
  await expect(mairie.getByLabel("Tiago est")).toHaveValue(/.+/);
  await mairie.getByRole("button", { name: "Créer le nouveau foyer" }).click();
  await expect(mairie.getByText("par Bastien Orsay")).toBeVisible();
  expect(await queryDatabase("SELECT id FROM family WHERE name = $1", [known.lastName])).toHaveLength(2);
  expect(await queryDatabase("SELECT id FROM child WHERE birth_name = $1", [known.lastName])).toHaveLength(1);
});

function requestsOf(email: string) {
  return queryDatabase("SELECT id FROM account_request WHERE email = $1", [email]);
}

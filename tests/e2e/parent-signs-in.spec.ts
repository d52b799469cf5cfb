import { aDemoAccount } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";
import { DEMO_PASSWORD, signIn } from "../setup/sign-in";

test("a parent signs in with the keyboard alone, whatever the case, and signs out", async ({ page, context }) => {
  const { identifier, password } = await aDemoAccount();
  await page.goto("/connexion");
  await expect(page.getByRole("heading", { level: 1, name: "Bonjour" })).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByLabel("Identifiant ou adresse e-mail").focus();
  await page.keyboard.type(identifier.toUpperCase());
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/famille\/planning/);

  const cookie = (await context.cookies()).find(({ name }) => name === "preau-session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await page.goto("/famille/compte");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL(/\/connexion/);
  // The session is over on the server too: its cookie, put back, opens nothing.
  if (cookie) await context.addCookies([cookie]);
  expect(await (await page.request.get("/api/auth/session")).json()).toEqual({});
  if (cookie) await context.addCookies([cookie]);
  await page.goto("/famille/planning");
  await page.waitForURL(/\/connexion/);
});

test("anything wrong gets one sentence, and what was typed stays", async ({ page }) => {
  const { identifier } = await aDemoAccount();
  await page.goto("/connexion");
  for (const typed of [identifier, "personne-du-tout"]) {
    await page.getByLabel("Identifiant ou adresse e-mail").fill(typed);
    await page.getByLabel("Mot de passe", { exact: true }).fill("autre chose");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Identifiant" })).toHaveText(
      "Identifiant ou mot de passe incorrect.",
    );
    await expect(page.getByLabel("Identifiant ou adresse e-mail")).toHaveValue(typed);
  }
  await expectNoAxeViolation(page);
});

test("an empty form says what is missing beside each field, and the focus goes there", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: "Se connecter" }).click();
  const identifier = page.getByLabel("Identifiant ou adresse e-mail");
  await expect(identifier).toHaveAccessibleDescription("Saisissez votre identifiant ou votre adresse e-mail.");
  await expect(identifier).toBeFocused();
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveAccessibleDescription(
    "Saisissez votre mot de passe.",
  );
});

test("after ten mistakes, the wait is said", async ({ page }) => {
  const { identifier, password } = await aDemoAccount();
  await page.goto("/connexion");
  await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
  const passwordField = page.getByLabel("Mot de passe", { exact: true });
  for (let mistake = 0; mistake < 10; mistake++) {
    await passwordField.fill("autre chose");
    const answer = page.waitForResponse(/callback\/credentials/);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await answer;
    await expect(page.getByRole("button", { name: "Se connecter" })).toHaveAttribute("aria-disabled", "false");
  }
  await passwordField.fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByText(/Trop d’essais. Vous pourrez réessayer le mardi 17 novembre à 9\sh/)).toBeVisible();
});

for (const { identifier, place } of [
  { identifier: "famille", place: /\/famille\/planning/ },
  { identifier: "mairie", place: /\/admin\/aujourdhui/ },
  { identifier: "cuisine", place: /\/admin\/aujourdhui/ },
]) {
  test(`${identifier} lands on its own page`, async ({ page }) => {
    await signIn(page, identifier, DEMO_PASSWORD);
    await expect(page).toHaveURL(place);
  });
}

test("Internet Explorer gets a plain page that names browsers and the phone", async ({ request }) => {
  const answer = await request.get("/connexion", {
    headers: { "user-agent": "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko" },
  });
  expect(answer.status()).toBe(200);
  const page = await answer.text();
  for (const words of ["Firefox", "Edge", "Chrome", "écran d’accueil"]) expect(page).toContain(words);
  expect(page).not.toContain("<script");
});

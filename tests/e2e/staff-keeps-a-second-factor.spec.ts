import { Secret, TOTP } from "otpauth";
import { aDemoAccount } from "../setup/demo-account";
import { expect, expectNoAxeViolation, test } from "../setup/product";

/** The code that an application shows when it believes the product's own clock. */
async function codeOf(letters: string, request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> }) {
  const answer = await (await request.get("/api/trpc/public.portal.shiftedClock")).json();
  const { instant } = (answer as { result: { data: { instant: string } } }).result.data;
  const secret = Secret.fromBase32(letters.replace(/\s/g, ""));
  return new TOTP({ secret }).generate({ timestamp: Date.parse(instant) });
}

test("an agent installs a second factor, which is then asked for, and loses the telephone", async ({ page }) => {
  const { identifier, password } = await aDemoAccount({ role: "AGENT" });
  const signIn = async () => {
    await page.goto("/connexion");
    await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Se connecter" }).click();
  };
  await signIn();
  await page.waitForURL(/\/admin\/aujourdhui/);
  await page.goto("/admin/compte");
  const section = page.getByRole("region", { name: "Double authentification" });
  await section.getByText("Installer", { exact: true }).click();
  await section.getByLabel("Mot de passe actuel", { exact: true }).fill("autre chose");
  await section.getByRole("button", { name: "Installer la double authentification" }).click();
  await expect(section.getByText("Le mot de passe actuel est incorrect.")).toBeVisible();
  await section.getByLabel("Mot de passe actuel", { exact: true }).fill(password);
  await section.getByRole("button", { name: "Installer la double authentification" }).click();
  await expect(section.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectNoAxeViolation(page);
  const letters = (await section.locator("code").textContent()) ?? "";
  await section.getByLabel("Code affiché par l’application").fill("000000");
  await section.getByRole("button", { name: "Vérifier ce code" }).click();
  await expect(section.getByText(/Ce code n’est pas le bon/)).toBeVisible();
  await section.getByLabel("Code affiché par l’application").fill(await codeOf(letters, page.request));
  await section.getByRole("button", { name: "Vérifier ce code" }).click();
  const codes = section.getByRole("list", { name: "Codes de secours" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expectNoAxeViolation(page);
  const recovery = (await codes.first().textContent()) ?? "";
  await section.getByRole("button", { name: "J’ai gardé ces codes" }).click();
  await page.waitForURL(/\/admin\/aujourdhui/);

  await page.context().clearCookies();
  await signIn();
  await page.waitForURL(/second-facteur/);
  await expectNoAxeViolation(page);
  // Nothing else opens, whatever is typed in the address.
  await page.goto("/admin/familles");
  await page.waitForURL(/second-facteur/);
  expect((await page.request.get("/api/trpc/admin.family.list")).status()).toBe(403);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText(/Ce code n’est pas le bon/)).toBeVisible();
  await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
  await page.getByLabel("Code", { exact: true }).fill(recovery.toLowerCase());
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL(/\/admin\/aujourdhui/);
  await page.goto("/admin/compte");
  await expect(section.getByText(/Codes de secours restants\s: 9/)).toBeVisible();
  await expectNoAxeViolation(page);
});

import type { Page } from "@playwright/test";

export const DEMO_PASSWORD = "Demo-Preau-2026";

/** Signs in with one of the demo's accounts and waits for its first page; `portal`: another address than the usual one. */
export async function signIn(page: Page, identifier: string, password = DEMO_PASSWORD, portal = ""): Promise<void> {
  await page.goto(`${portal}/connexion`);
  await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/(famille|admin)\//);
}

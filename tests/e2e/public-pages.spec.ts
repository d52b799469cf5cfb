import { expect, expectNoAxeViolation, test } from "../setup/product";

const pages = [
  ["/mentions-legales", "Mentions légales"],
  ["/confidentialite", "Données personnelles"],
  ["/accessibilite", /Accessibilité/],
  ["/reglement", /Règlement/],
  ["/nulle-part", /./],
] as const;

test("whoever has no account reads the commune's texts, and is told when a page is none", async ({ page }) => {
  for (const [address, name] of pages) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expectNoAxeViolation(page);
  }
});

import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a text is looked at before it is published, then everybody reads it, and every version stays", async ({
  page,
  browser,
}, { project }) => {
  // Each viewport publishes a text of its own: both run at the same time on the same commune.
  const text =
    project.name === "phone"
      ? { title: "Données personnelles", path: "/confidentialite" }
      : { title: "Mentions légales", path: "/mentions-legales" };
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/commune");
  await expectNoAxeViolation(page);
  await page.getByRole("region", { name: "Textes" }).getByRole("link", { name: text.title }).click();
  await expect(page.getByText("Modèle proposé par le portail, à relire et à valider")).toBeVisible();
  await expectNoAxeViolation(page);
  await page
    .getByLabel("Texte")
    .fill("## Un titre\n\nDeux **mots** et <b>une balise</b>.\n\n- un\n- [deux](/reglement)");
  await page.getByRole("button", { name: "Voir avant de publier" }).click();
  const preview = page.getByRole("region", { name: "Le texte comme il sera lu" });
  await expect(preview.getByRole("heading", { name: "Un titre" })).toBeVisible();
  await expect(preview.getByText("<b>une balise</b>")).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole("button", { name: "Publier la version 1" }).click();
  await expect(page.getByText("Version 1 publiée", { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/connexion");
  await visitor.getByRole("contentinfo").getByRole("link", { name: text.title }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: text.title })).toBeVisible();
  await expect(visitor.getByText("Version 1, publiée le mardi 17 novembre 2026")).toBeVisible();
  await expect(visitor.getByRole("link", { name: "deux" })).toHaveAttribute("href", "/reglement");
  await expectNoAxeViolation(visitor);
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${text.title}, version 1` })).toBeVisible();
});

test("the pages that the law wants are within reach, and accessible", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("link", { name: "Accessibilité : non conforme" }).click();
  await expect(page.getByText("non conforme au référentiel")).toBeVisible();
  await expect(page.getByText("Défenseur des droits").first()).toBeVisible();
  await expectNoAxeViolation(page);
  await page.goto("/reglement");
  await expect(page.getByRole("heading", { name: "Inscriptions" })).toBeVisible();
  await expectNoAxeViolation(page);
});

test("the logo is what it is, not what it is called", async ({ page }, { project }) => {
  test.skip(project.name === "phone", "One commune, one logo: the desktop tries it");
  await signIn(page, "mairie");
  await page.goto("/admin/reglages/commune");
  const field = page.getByLabel(/Choisir une (autre )?image/);
  await field.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='x'/>") });
  await expect(page.getByText("Ce fichier n’est pas une image PNG ou JPEG.")).toBeVisible();
  await field.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: pixel });
  const logo = page.getByRole("img", { name: "Logo de la commune" });
  await expect(logo).toBeVisible();
  const answer = await page.request.get((await logo.getAttribute("src")) ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
  await page.getByRole("button", { name: "Retirer le logo" }).click();
  await expect(logo).toHaveCount(0);
});

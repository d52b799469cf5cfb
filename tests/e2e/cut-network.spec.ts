import { expect, expectNoAxeViolation, test } from "../setup/product";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

test("without a network a change says it is not saved, leaving warns, and it saves by itself", async ({
  page,
  context,
}, info) => {
  const [monday, day] = onEach(info, {
    phone: ["2027-01-18", "mardi 19 janvier"] as const,
    desktop: ["2027-01-25", "mardi 26 janvier"] as const,
  });
  await openPlanning(page, monday);
  const cells = [cellOf(page, `Cantine, Louise, ${day}`), cellOf(page, `Cantine, Éthan, ${day}`)];
  await context.setOffline(true);
  for (const cell of cells) {
    await cell.click();
    await expect(cell).toHaveAccessibleName(/inscription faite.*non enregistré/);
  }
  const status = page.getByRole("status").filter({ hasText: "nouvelle tentative" });
  await expect(status).toHaveText("2 changements non enregistrés : nouvelle tentative…");
  await expectNoAxeViolation(page);

  // Elsewhere, and to another week: without a network both would leave the page.
  for (const name of ["Factures", "Semaine suivante"]) {
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole("link", { name }).click();
    expect(await asked).toContain("2 changements non enregistrés");
    await expect(page).toHaveURL(new RegExp(`semaine=${monday}`));
  }

  await context.setOffline(false);
  await expectAllSaved(page);
  await page.reload();
  for (const cell of cells) await expect(cell).toHaveAccessibleName(/inscription faite/);
  for (const cell of cells) await cell.click();
  await expectAllSaved(page);
});

test("Back loses nothing: the pages of the family go on saving, and say so", async ({ page }, info) => {
  const [monday, day] = onEach(info, {
    phone: ["2027-01-18", "lundi 18 janvier"] as const,
    desktop: ["2027-01-25", "lundi 25 janvier"] as const,
  });
  await openPlanning(page, monday);
  await page.goto("/famille/dossier");
  await page.getByRole("link", { name: "Planning" }).click();
  await page.waitForURL(/\/famille\/planning/);
  await page.getByLabel("Aller à la semaine du").fill(monday);
  const cell = cellOf(page, `Garderie 17 h 30, Louise, ${day}`);
  await page.route("**/api/trpc/famille.booking.save*", (route) => route.abort());
  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite.*non enregistré/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Dossier" })).toBeVisible();
  const status = page.getByRole("status").filter({ hasText: "1 changement non enregistré" });
  await expect(status).toBeVisible();

  await page.unroute("**/api/trpc/famille.booking.save*");
  await expect(status).toBeHidden({ timeout: 30_000 });
  await page.goto(`/famille/planning?semaine=${monday}`);
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await cell.click();
  await expectAllSaved(page);
});

test("a session that is over loses nothing: the change is saved after signing in again", async ({
  page,
  context,
}, info) => {
  const [monday, day] = onEach(info, {
    phone: ["2027-01-18", "vendredi 22 janvier"] as const,
    desktop: ["2027-01-25", "vendredi 29 janvier"] as const,
  });
  await openPlanning(page, monday);
  const cell = cellOf(page, `Cantine, Louise, ${day}`);
  await context.clearCookies();
  await cell.click();
  await expect(page.getByRole("status").filter({ hasText: "Votre session est terminée" })).toContainText(
    "1 changement non enregistré",
  );
  await expectNoAxeViolation(page);

  const [again] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Se reconnecter" }).click(),
  ]);
  await again.waitForLoadState("networkidle");
  await again.getByLabel("Identifiant ou adresse e-mail").fill("famille");
  await again.getByLabel("Mot de passe", { exact: true }).fill("Demo-Preau-2026");
  await again.getByRole("button", { name: "Se connecter" }).click();
  await again.waitForURL(/\/famille\//);
  await again.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectAllSaved(page);
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await cell.click();
  await expectAllSaved(page);
});

test("taps made during a slow request go together in the next one", async ({ page }, info) => {
  const [monday, dates] = onEach(info, {
    phone: ["2027-04-26", ["lundi 26 avril", "mardi 27 avril", "jeudi 29 avril"]] as const,
    desktop: ["2027-05-31", ["lundi 31 mai", "mardi 1er juin", "jeudi 3 juin"]] as const,
  });
  await openPlanning(page, monday);
  const requests: number[] = [];
  // The first request is answered once every tap was made, however slow the machine is.
  let release = () => {};
  const tapped = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const day of dates) await expect(cellOf(page, `Cantine, Louise, ${day}`)).toHaveAccessibleName(/libre/);
  await page.route(
    (url) => url.pathname.includes("famille.booking.save"),
    async (route) => {
      requests.push(route.request().postDataJSON().changes.length);
      if (requests.length === 1) await tapped;
      await route.continue();
    },
  );
  for (const day of dates) await cellOf(page, `Cantine, Louise, ${day}`).click();
  await expect(page.getByRole("status").filter({ hasText: "Enregistrement…" })).toBeVisible();
  release();
  await expectAllSaved(page);
  expect(requests).toEqual([1, 2]);
  await page.reload();
  for (const day of dates)
    await expect(cellOf(page, `Cantine, Louise, ${day}`)).toHaveAccessibleName(/inscription faite/);
  for (const day of dates) await cellOf(page, `Cantine, Louise, ${day}`).click();
  await expectAllSaved(page);
});

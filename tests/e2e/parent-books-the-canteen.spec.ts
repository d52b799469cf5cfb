import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

test("one tap books, the next one cancels, and both are saved", async ({ page }, info) => {
  const [monday, place] = onEach(info, {
    phone: ["2027-01-04", "Cantine, Louise, mardi 5 janvier"] as const,
    desktop: ["2027-01-11", "Cantine, Louise, mardi 12 janvier"] as const,
  });
  await openPlanning(page, monday);
  const cell = cellOf(page, place);
  await expect(cell).toHaveAccessibleName(/libre, modifiable jusqu’à (jeudi|vendredi) \d+ .*, 11\sh$/);
  await expect(cell).toHaveAttribute("aria-pressed", "false");

  await cell.click();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  await expectAllSaved(page);
  await expectNoAxeViolation(page);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/inscription faite, modifiable jusqu’à/);

  await cell.click();
  await expect(cell).toHaveAccessibleName(/libre/);
  await expectAllSaved(page);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/libre/);
});

test("a double tap books once", async ({ page }, info) => {
  const [monday, place] = onEach(info, {
    phone: ["2027-01-04", "Garderie du matin, Louise, mardi 5 janvier"] as const,
    desktop: ["2027-01-11", "Garderie du matin, Louise, mardi 12 janvier"] as const,
  });
  await openPlanning(page, monday);
  const cell = cellOf(page, place);
  await cell.dblclick();
  await expectAllSaved(page);
  await page.reload();
  await expect(cell).toHaveAccessibleName(/inscription faite/);
  await cell.click();
  await expectAllSaved(page);
});

test("the planning opens on the first week that can still be changed", async ({ page }) => {
  await signIn(page, "famille");
  await expect(page).toHaveURL(/\/famille\/planning$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("16");
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(page).toHaveURL(/semaine=2026-11-23/);
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page).toHaveURL(/semaine=2026-11-16/);
  await page.getByLabel("Aller à la semaine du").fill("2026-12-23");
  await expect(page).toHaveURL(/semaine=2026-12-23/);
  await expect(page.getByRole("main")).toContainText("Vacances de Noël");
  await expectNoAxeViolation(page);
});

test("on the page it opens on, the planning does not move under the finger that books", async ({ page }, info) => {
  const child = onEach(info, { phone: "Louise", desktop: "Éthan" });
  await page.setViewportSize({ width: 390, height: 640 });
  await signIn(page, "famille");
  const cell = cellOf(page, `Garderie 17 h 30, ${child}, jeudi 19 novembre`);
  await cell.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 120));
  const place = () => page.evaluate(() => window.scrollY);
  const before = await place();
  expect(before).toBeGreaterThan(200);
  // Twice: the first reading and those after it do not find the same address.
  for (const _tap of [1, 2]) {
    const read = page.waitForResponse((response) => response.url().includes("_rsc="));
    await cell.click();
    await expectAllSaved(page);
    await read;
    await expect(page).toHaveURL(/\/famille\/planning$/);
    await page.waitForTimeout(700);
    expect(await place()).toBe(before);
    await expect(cell).toBeFocused();
  }
  await page.waitForTimeout(1_500);
  const read = page.waitForResponse((response) => response.url().includes("_rsc="));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await read;
  await page.waitForTimeout(700);
  expect(await place()).toBe(before);
});

test("a keyboard goes through the week and books", async ({ page }, info) => {
  const [monday, day, nextDay] = onEach(info, {
    phone: ["2027-01-04", "jeudi 7 janvier", "vendredi 8 janvier"] as const,
    desktop: ["2027-01-11", "jeudi 14 janvier", "vendredi 15 janvier"] as const,
  });
  await openPlanning(page, monday);
  await cellOf(page, `Cantine, Éthan, ${day}`).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cellOf(page, `Cantine, Éthan, ${nextDay}`)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(cellOf(page, `Cantine, Éthan, ${nextDay}`)).toHaveAccessibleName(/inscription faite/);
  await expectAllSaved(page);
  await page.keyboard.press("Enter");
  await expect(cellOf(page, `Cantine, Éthan, ${nextDay}`)).toHaveAccessibleName(/libre/);
  await expectAllSaved(page);

  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("End");
  await expect(cellOf(page, `Cantine, Éthan, ${nextDay}`)).toBeFocused();
  // From the last child of a service to the first of the next one.
  await cellOf(page, `Cantine, Louise, ${day}`).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(`^Garderie 16 h 30, .*, ${day} :`));
});

test("a day without service says why, and does nothing", async ({ page }) => {
  await openPlanning(page, "2026-12-21");
  const cell = cellOf(page, "Cantine, Louise, mardi 22 décembre");
  await expect(cell).toHaveAccessibleName(/pas de service. Vacances de Noël/);
  await expect(cell).toHaveAttribute("aria-disabled", "true");
  await cell.click({ force: true });
  await expect(cell.locator("xpath=..")).toContainText("Vacances de Noël");
  await expectAllSaved(page);
});

test("the month shows what is booked and leads to each week", async ({ page }) => {
  await openPlanning(page, "2026-11-16");
  await page.getByRole("link", { name: "Mois", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Novembre 2026" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^jeudi 19 novembre : .*Cantine \d sur 3/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "mercredi 11 novembre : Férié : 11 Novembre" })).toBeVisible();
  await expectNoAxeViolation(page);
  await expect(page.getByRole("table", { name: "Inscriptions par jour, novembre 2026" })).toBeVisible();
  await page.getByRole("link", { name: "Mois suivant" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Décembre 2026" })).toBeVisible();
  await page.getByRole("link", { name: /^jeudi 3 décembre/ }).click();
  await expect(page).toHaveURL(/semaine=2026-12-03/);
  await page.goto("/famille/planning/mois?mois=bientot");
  await expect(page.getByRole("heading", { level: 1, name: "Novembre 2026" })).toBeVisible();
});

test("a narrow screen keeps cells of 44 pixels and nothing is cut", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPlanning(page, "2027-01-04");
  const size = await cellOf(page, "Cantine, Louise, vendredi 8 janvier").boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectNoAxeViolation(page);
});

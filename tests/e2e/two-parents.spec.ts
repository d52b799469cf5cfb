import { expect, test } from "../setup/product";
import { cellOf, expectAllSaved, onEach, openPlanning } from "./planning-steps";

test("what one parent books, the other sees on coming back to the page", async ({ page, browser }, info) => {
  const [monday, day] = onEach(info, {
    phone: ["2027-01-18", "lundi 18 janvier"] as const,
    desktop: ["2027-01-25", "lundi 25 janvier"] as const,
  });
  const other = await (await browser.newContext()).newPage();
  await openPlanning(page, monday);
  await openPlanning(other, monday);
  const place = `Cantine, Inès, ${day}`;
  await expect(cellOf(other, place)).toHaveAccessibleName(/libre/);

  await cellOf(page, place).click();
  await expectAllSaved(page);
  await other.waitForTimeout(2_000);
  await other.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(cellOf(other, place)).toHaveAccessibleName(/inscription faite/);

  await cellOf(other, place).click();
  await expectAllSaved(other);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(cellOf(page, place)).toHaveAccessibleName(/libre/);
});

import { expect, expectNoAxeViolation, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { cellOf, expectAllSaved, onEach } from "./planning-steps";

const minuteBefore = "2026-11-20T10:59:00+01:00";
const limit = "2026-11-20T11:00:00+01:00";

test("a minute before Friday 11 h the canteen of the next week is saved, at 11 h it is refused with its reason", async ({
  page,
  startProduct,
}, info) => {
  test.slow();
  const child = onEach(info, { phone: "Louise", desktop: "Inès" });
  const [early, late] = await Promise.all([startProduct({ clock: minuteBefore }), startProduct({ clock: limit })]);
  await signIn(page, "famille");
  const cell = cellOf(page, `Cantine, ${child}, vendredi 27 novembre`);

  await page.goto(`${early}/famille/planning?semaine=2026-11-23`);
  await expect(page.getByRole("region", { name: "Prochaine limite" })).toContainText("Cantine : il reste");
  await expect(cell).toHaveAccessibleName(/modifiable jusqu’à vendredi 20 novembre, 11\sh$/);
  const before = await cell.getAttribute("aria-pressed");
  await cell.click();
  await expectAllSaved(page);
  await page.reload();
  await expect(cell).not.toHaveAttribute("aria-pressed", String(before));

  // The page was read in time; what it sends arrives at 11 h.
  const toLate = (url: URL) => url.pathname.includes("/api/trpc/famille.booking.save");
  await page.route(toLate, (route) => route.continue({ url: route.request().url().replace(early, late) }));
  await cell.click();
  await expect(page.getByRole("alert").filter({ hasText: "vendredi 20 novembre à 11" })).toBeVisible();
  await expect(cell).not.toHaveAttribute("aria-pressed", String(before));
  await expectNoAxeViolation(page);
  await page.unroute(toLate);

  await page.goto(`${late}/famille/planning?semaine=2026-11-23`);
  await expect(cell).toHaveAccessibleName(/non modifiable.*depuis le vendredi 20 novembre à 11/);
  await expect(cell).toHaveAttribute("aria-disabled", "true");
  await cell.click({ force: true });
  await expect(cell.locator("xpath=..")).toContainText("depuis le vendredi 20 novembre à 11");
  await expectAllSaved(page);
  await expectNoAxeViolation(page);
});

test("the garderie closes when the day before ends", async ({ page, startProduct }, info) => {
  test.slow();
  const child = onEach(info, { phone: "Louise", desktop: "Inès" });
  const [early, late] = await Promise.all([
    startProduct({ clock: "2026-11-23T23:59:00+01:00" }),
    startProduct({ clock: "2026-11-24T00:00:00+01:00" }),
  ]);
  await signIn(page, "famille");
  const cell = cellOf(page, `Garderie du matin, ${child}, mardi 24 novembre`);

  await page.goto(`${early}/famille/planning?semaine=2026-11-23`);
  await expect(cell).toHaveAccessibleName(/modifiable jusqu’à lundi 23 novembre, minuit \(fin de la journée\)$/);
  const before = await cell.getAttribute("aria-pressed");
  await cell.click();
  await expectAllSaved(page);
  await page.goto(`${late}/famille/planning?semaine=2026-11-23`);
  await expect(cell).not.toHaveAttribute("aria-pressed", String(before));
  await expect(cell).toHaveAccessibleName(/non modifiable.*depuis le lundi 23 novembre à minuit \(fin de la journée\)/);
});

test("a page left open locks its cells by itself when the limit passes", async ({ page, startProduct }) => {
  test.slow();
  const product = await startProduct({ clock: "2026-11-20T10:59:40+01:00" });
  await signIn(page, "famille");
  await page.goto(`${product}/famille/planning?semaine=2026-11-23`);
  const cell = cellOf(page, "Cantine, Éthan, lundi 23 novembre");
  await expect(cell).toHaveAccessibleName(/non modifiable/, { timeout: 40_000 });
});

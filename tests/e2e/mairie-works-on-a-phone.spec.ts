import type { Page } from "@playwright/test";
import { aDemoFamily } from "../setup/demo-family";
import { expect, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { aConfirmedRequest, aNewcomer } from "./request-steps";

const rooms = [
  "/admin/aujourdhui?jour=2026-11-19",
  "/admin/aujourdhui/impression?jour=2026-11-19",
  "/admin/reservations",
  "/admin/reservations?jour=2026-11-19",
  "/admin/reservations/classe",
  "/admin/reservations/impression?jour=2026-11-19",
  "/admin/familles",
  "/admin/familles/nouvelle",
  "/admin/familles/impression",
  "/admin/codes",
  "/admin/import",
  "/admin/demandes",
  "/admin/messages",
  "/admin/messages/nouveau",
  "/admin/courriels",
  "/admin/reglages/services",
  "/admin/reglages/services/nouveau",
  "/admin/reglages/regies",
  "/admin/reglages/ecoles",
  "/admin/reglages/calendrier",
  "/admin/reglages/calendrier/fermer",
  "/admin/reglages/annee-scolaire",
  "/admin/reglages/equipe",
  "/admin/reglages/commune",
  "/admin/reglages/commune/textes/reglement",
  "/admin/reglages/journal",
  "/admin/compte",
];

/** A name without a space, as long as the portal takes them. */
const endless = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft";

/** How many pixels the page is wider than the screen (a phone's own `innerWidth` grows with what is too wide). */
function tooWide(page: Page, width: number): Promise<number> {
  return page.evaluate((screen) => (document.scrollingElement?.scrollWidth ?? 0) - screen, width);
}

async function oneId(sql: string, values: unknown[] = []): Promise<string> {
  const [row] = await queryDatabase<{ id: string }>(sql, values);
  return row?.id ?? "";
}

for (const width of [390, 320])
  test(`no page of the mairie scrolls sideways on a screen of ${width} px`, async ({ page, browser }, { project }) => {
    test.skip(project.name !== "phone", "a desktop is wide enough");
    test.setTimeout(240_000);
    const newcomer = aNewcomer();
    await aConfirmedRequest(await (await browser.newContext()).newPage(), newcomer);
    const { familyId, childId } = await aDemoFamily();
    await queryDatabase("UPDATE family SET name = $2 WHERE id = $1", [familyId, endless]);
    await queryDatabase("UPDATE guardian SET birth_name = $2 WHERE family_id = $1", [familyId, endless]);
    await queryDatabase("UPDATE child SET birth_name = $2 WHERE id = $1", [childId, endless]);
    const service = `/admin/reglages/services/${await oneId("SELECT id FROM service ORDER BY position LIMIT 1")}`;
    const own = [
      `/admin/demandes/${await oneId("SELECT id FROM account_request WHERE email = $1", [newcomer.email])}`,
      `/admin/familles/${familyId}`,
      `/admin/familles/${familyId}/planning`,
      `/admin/familles/${familyId}/fusion`,
      `/admin/familles/${familyId}/garde/${childId}`,
      `/admin/familles?q=${endless}`,
      service,
      `${service}/delais`,
    ];
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, "mairie");
    const wide: string[] = [];
    for (const address of [...rooms, ...own]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const pixels = await tooWide(page, width);
      if (pixels > 0) wide.push(`${address} : ${pixels} px`);
    }
    expect(wide).toEqual([]);
  });

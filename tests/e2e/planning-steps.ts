import type { Locator, Page, TestInfo } from "@playwright/test";
import { expect } from "../setup/product";
import { signIn } from "../setup/sign-in";

/** Both viewports run at the same time on the same family: each has weeks of its own. */
export function onEach<Value>({ project }: Pick<TestInfo, "project">, values: { phone: Value; desktop: Value }): Value {
  return project.name === "phone" ? values.phone : values.desktop;
}

/** Signs the demo's family in and opens its planning on the week of a day. */
export async function openPlanning(page: Page, day: string): Promise<void> {
  await signIn(page, "famille");
  await page.goto(`/famille/planning?semaine=${day}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The cell of a service, a child and a day: "Cantine, Louise, lundi 4 janvier". */
export function cellOf(page: Page, place: string): Locator {
  return page.getByRole("button", { name: `${place} :` });
}

/** The planning says that everything is saved. */
export async function expectAllSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Tout est enregistré" })).toBeVisible();
}

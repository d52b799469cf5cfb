import type { Locator } from "@playwright/test";

/** Chooses a class in a list by its name; once the commune has several schools, their names stand beside it there. */
export async function chooseClass(list: Locator, name: string): Promise<void> {
  const option = list.getByRole("option", { name: new RegExp(`^${name}( \\(|$)`) });
  await list.selectOption(await option.getAttribute("value"));
}

import { nameKey } from "../name-key";

type Names = { birthName: string; usageName: string | null; firstNames: string };

/** By which a child is found again: each last name with the first of the first names. */
export function childKeys({ birthName, usageName, firstNames }: Names): string[] {
  const first = nameKey(firstNames).split(" ")[0] ?? "";
  return [...new Set([birthName, usageName ?? birthName].map((name) => `${nameKey(name)}|${first}`))];
}

/** The same adult on two lines of a file. */
export function adultKey({ birthName, usageName, firstNames }: Names): string {
  return [birthName, usageName ?? "", firstNames].map(nameKey).join("|");
}

/** Whether two adults are said to live at the same place; whoever has no address lives with the others. */
export function livesWith(one: { address: string | null }, other: { address: string | null }): boolean {
  return one.address === null || other.address === null || nameKey(one.address) === nameKey(other.address);
}

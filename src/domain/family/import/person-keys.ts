import { nameKey } from "../name-key";

type Names = { birthName: string; usageName: string | null; firstNames: string };

/** By which a child is looked up, before its first names are compared: each of its last names. */
export function lastNameKeys({ birthName, usageName }: Pick<Names, "birthName" | "usageName">): string[] {
  return [...new Set([birthName, usageName ?? birthName].map(nameKey))];
}

/** The same adult on two lines of a file. */
export function adultKey({ birthName, usageName, firstNames }: Names): string {
  return [birthName, usageName ?? "", firstNames].map(nameKey).join("|");
}

/** Whether two adults are said to live at the same place; whoever has no address lives with the others. */
export function livesWith(one: { address: string | null }, other: { address: string | null }): boolean {
  return one.address === null || other.address === null || nameKey(one.address) === nameKey(other.address);
}

import { nameKey } from "@/domain/family/name-key";
import type { PersonNames } from "@/domain/family/person-name";

/**
 * The same person by their names: one last name in common, of birth or of usage, and the same first first name; no
 * accent, case nor hyphen counts. Two people of one family who share all that are told apart by their birth day.
 */
export function isSamePerson(one: PersonNames, other: PersonNames): boolean {
  const others = lastNames(other);
  return firstName(one) === firstName(other) && lastNames(one).some((name) => others.includes(name));
}

function firstName({ firstNames }: PersonNames): string {
  return nameKey(firstNames).split(" ")[0] ?? "";
}

function lastNames({ birthName, usageName }: PersonNames): string[] {
  return [nameKey(birthName), nameKey(usageName ?? "")].filter((key) => key !== "");
}

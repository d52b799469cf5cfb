import { alikeFirstNames } from "@/domain/family/first-names";
import { nameKey } from "@/domain/family/name-key";
import type { PersonNames } from "@/domain/family/person-name";

/**
 * The same person by their names: one last name in common, of birth or of usage, and first names alike; no accent, case
 * nor hyphen counts. Two people of one family who share all that are told apart by their birth day.
 */
export function isSamePerson(one: PersonNames, other: PersonNames): boolean {
  const others = lastNames(other);
  return alikeFirstNames(one.firstNames, other.firstNames) && lastNames(one).some((name) => others.includes(name));
}

function lastNames({ birthName, usageName }: PersonNames): string[] {
  return [nameKey(birthName), nameKey(usageName ?? "")].filter((key) => key !== "");
}

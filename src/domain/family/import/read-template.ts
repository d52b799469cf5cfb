import { nameKey } from "../name-key";
import { childrenByName } from "./children-by-name";
import type { ImportedAdult, ImportedChild, ImportedFamilies, ImportedHousehold, ImportIssue, Row } from "./imported";
import type { Columns } from "./layout";
import { adultKey, lastNameKeys } from "./person-keys";
import { type Cells, type PhoneReader, readAdult, readChild } from "./read-person";
import { writtenYes } from "./written-values";

/** Our own template: a line per child and household, one or two adults on it. */
export function readTemplate(rows: readonly Row[], columns: Columns, phoneOf: PhoneReader): ImportedFamilies {
  const children: ImportedChild[] = [];
  const byName = childrenByName();
  const households = new Map<string, ImportedHousehold>();
  const issues: ImportIssue[] = [];

  for (const { cells: written, ...place } of rows) {
    const cells: Cells = (field) => written[columns.get(field)?.[0] ?? -1]?.trim() ?? "";
    const child = readChild(cells, place);
    const first = readAdult(cells, place, { number: 1, phoneOf });
    const hasSecond = cells("name2") !== "" || cells("usageName2") !== "" || cells("firstNames2") !== "";
    const second = hasSecond ? readAdult(cells, place, { number: 2, phoneOf }) : { person: null, issues: [] };
    issues.push(...child.issues, ...first.issues, ...second.issues);
    const outside = writtenYes(cells("outside"));
    if (outside === null && cells("outside") !== "") {
      issues.push({ ...place, message: `Hors commune : « ${cells("outside")} » n’est ni oui, ni non, ni vide.` });
    }
    if (!child.person || !first.person) continue;

    const key = cells("household") === "" ? ownKey(first.person) : `foyer ${nameKey(cells("household"))}`;
    const household = households.get(key) ?? { place, outside: null, adults: [], children: [] };
    households.set(key, household);
    household.outside ??= outside;
    addAdults(
      household,
      [first.person, second.person].filter((adult) => adult !== null),
    );

    const [known, another] = byName.find(keysOf(child.person), child.person.firstNames);
    if (another !== undefined) {
      const lines = [known, another].map((one) => children[one ?? -1]?.place.line).join(" ou ");
      issues.push({ ...place, message: `Est-ce l’enfant de la ligne ${lines} ? Écrivez tous ses prénoms.` });
      continue;
    }
    const index = known ?? children.push(child.person) - 1;
    byName.add(keysOf(child.person), child.person.firstNames, index);
    if (!household.children.includes(index)) household.children.push(index);
    else
      issues.push({ ...place, message: `Enfant déjà à la ligne ${children[index]?.place.line}, dans le même foyer.` });
  }
  return { children, households: [...households.values()], issues };
}

/** Without a household number, who answers for the child says which it is. */
function ownKey(adult: ImportedAdult): string {
  return `adulte ${adultKey(adult)}|${adult.email?.toLowerCase() ?? adult.phone ?? nameKey(adult.address ?? "")}`;
}

/** An adult is written on the line of each child: what one line leaves out, another may say. */
export function addAdults(household: ImportedHousehold, adults: readonly ImportedAdult[]): void {
  for (const adult of adults) {
    const index = household.adults.findIndex((known) => adultKey(known) === adultKey(adult));
    const known = household.adults[index];
    if (known) household.adults[index] = completed(known, adult);
    else household.adults.push(adult);
  }
}

function completed(known: ImportedAdult, more: ImportedAdult): ImportedAdult {
  return {
    ...known,
    civility: known.civility ?? more.civility,
    email: known.email ?? more.email,
    phone: known.phone ?? more.phone,
    secondPhone: known.secondPhone ?? more.secondPhone,
    address: known.address ?? more.address,
    city: known.city || more.city,
    cityInseeCode: known.cityInseeCode ?? more.cityInseeCode,
  };
}

const keysOf = (child: ImportedChild) => lastNameKeys(child).map((key) => `${key}|${child.birthDay}`);

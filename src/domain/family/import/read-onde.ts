import { nameKey } from "../name-key";
import { type ChildrenByName, childrenByName } from "./children-by-name";
import type {
  ImportedAdult,
  ImportedChild,
  ImportedFamilies,
  ImportedHousehold,
  ImportIssue,
  Place,
  Row,
} from "./imported";
import type { Columns } from "./layout";
import { adultKey, lastNameKeys, livesWith } from "./person-keys";
import { type Cells, type PhoneReader, readAdult, readChild } from "./read-person";
import { addAdults } from "./read-template";

export type OndeFile = { rows: readonly Row[]; columns: Columns };

type AdultOfChildren = { adult: ImportedAdult; children: number[] };

/**
 * The two extractions of ONDE together: pupils have the birth days, responsables have the adults and name their
 * children. Adults of a same child who live at the same address are one household, otherwise two.
 */
export function readOnde(pupils: OndeFile, guardians: OndeFile, phoneOf: PhoneReader): ImportedFamilies {
  const { children, issues } = readPupils(pupils);
  const adults = readGuardians(guardians, children, { issues, phoneOf });
  const answeredFor = new Set(adults.flatMap((one) => one.children));
  for (const [index, { place }] of children.entries()) {
    if (!answeredFor.has(index)) {
      issues.push({ ...place, message: "Aucun responsable de cet enfant dans le fichier des responsables." });
    }
  }
  return { children, households: livingTogether(adults), issues };
}

function readPupils({ rows, columns }: OndeFile): { children: ImportedChild[]; issues: ImportIssue[] } {
  const children: ImportedChild[] = [];
  const issues: ImportIssue[] = [];
  const known = childrenByName();
  for (const { cells, ...place } of rows) {
    const read = readChild(cellsOf(cells, columns, 0), place);
    issues.push(...read.issues);
    if (!read.person) continue;
    const { birthName, birthDay, firstNames } = read.person;
    const key = [`${nameKey(birthName)}|${birthDay}`];
    const [before] = known.find(key, firstNames);
    if (before !== undefined) {
      issues.push({ ...place, message: `Enfant déjà à la ligne ${children[before]?.place.line}.` });
    } else known.add(key, firstNames, children.push(read.person) - 1);
  }
  return { children, issues };
}

function readGuardians(
  { rows, columns }: OndeFile,
  children: readonly ImportedChild[],
  { issues, phoneOf }: { issues: ImportIssue[]; phoneOf: PhoneReader },
) {
  const byName = childrenByName();
  for (const [index, child] of children.entries()) byName.add(lastNameKeys(child), child.firstNames, index);
  const adults: AdultOfChildren[] = [];
  for (const { cells, ...place } of rows) {
    const read = readAdult(cellsOf(cells, columns, 0), place, { number: null, phoneOf });
    issues.push(...read.issues);
    const named = (columns.get("childFirstNames") ?? []).map((_, nth) => cellsOf(cells, columns, nth));
    const theirs = named.flatMap((child) => findChild(child, place, { children, byName, issues }));
    if (read.person && theirs.length > 0) adults.push({ adult: read.person, children: theirs });
  }
  return adults;
}

type Search = { children: readonly ImportedChild[]; byName: ChildrenByName; issues: ImportIssue[] };

/** A child that a responsable names, among the pupils; the class decides between two of the same name. */
function findChild(cells: Cells, place: Place, { children, byName, issues }: Search): number[] {
  const [birthName, firstNames] = [cells("childName") || cells("childUsageName"), cells("childFirstNames")];
  if (birthName === "" || firstNames === "") return [];
  const keys = lastNameKeys({ birthName, usageName: cells("childUsageName") || null });
  const classKey = nameKey(cells("class"));
  const inClass = byName.find(keys, firstNames, (index) => nameKey(children[index]?.className ?? "") === classKey);
  const [only, another] = inClass.length === 1 ? inClass : byName.find(keys, firstNames);
  const who = `« ${firstNames} ${birthName} »`;
  if (only === undefined) issues.push({ ...place, message: `${who} n’est pas dans le fichier des élèves.` });
  else if (another !== undefined) {
    issues.push({ ...place, message: `Plusieurs élèves s’appellent ${who} : la classe ne les distingue pas.` });
  } else return [only];
  return [];
}

function livingTogether(adults: readonly AdultOfChildren[]): ImportedHousehold[] {
  const households: ImportedHousehold[] = [];
  // Looked up, never searched: a town has thousands of adults.
  const ofAdult = new Map<string, ImportedHousehold[]>();
  const ofChild = new Map<number, ImportedHousehold[]>();
  for (const { adult, children } of adults) {
    const key = adultKey(adult);
    const same = ofAdult.get(key)?.find((one) => one.adults.every((known) => livesWith(known, adult)));
    const around = children.flatMap((child) => ofChild.get(child) ?? []);
    const household = same ?? around.find((one) => one.adults.every((known) => livesWith(known, adult)));
    const joined = household ?? { place: adult.place, outside: null, adults: [], children: [] };
    if (!household) households.push(joined);
    addAdults(joined, [adult]);
    ofAdult.set(key, [...(ofAdult.get(key) ?? []), joined]);
    for (const child of children) {
      if (joined.children.includes(child)) continue;
      joined.children.push(child);
      ofChild.set(child, [...(ofChild.get(child) ?? []), joined]);
    }
  }
  return households;
}

/** The nth of the columns that are repeated, once for each child of an adult. */
function cellsOf(cells: readonly string[], columns: Columns, nth: number): Cells {
  return (field) => cells[columns.get(field)?.[nth] ?? -1]?.trim() ?? "";
}

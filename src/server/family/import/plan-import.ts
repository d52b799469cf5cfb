import type { Temporal } from "temporal-polyfill";
import type { ImportedFamilies, ImportedHousehold, ImportIssue } from "@/domain/family/import/imported";
import { knownFamily } from "@/domain/family/import/known-family";
import { townKey } from "@/domain/family/import/written-values";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import { e164 } from "../e164";
import { findClasses, type ImportedClass } from "./find-classes";
import { matchPeople } from "./match-people";
import { type ImportFile, readFiles } from "./read-files";
import { thirdHouseholds } from "./third-households";

export type PlannedHousehold = ImportedHousehold & {
  /** The family it already is; null: to create. */
  familyId: string | null;
  resident: boolean;
  /** Adults who look like somebody known, though the family is created. */
  duplicates: PossibleDuplicate[];
};

export type ImportPlan = {
  lines: number;
  children: (ImportedFamilies["children"][number] & {
    known: PossibleDuplicate | null;
    inClass: ImportedClass | null;
    /** The class that a known child has in that school year. */
    classBefore: { id: string; name: string } | null;
  })[];
  households: PlannedHousehold[];
  issues: ImportIssue[];
};

export type Planning = { communeId: string; timeZone: string; now: Temporal.Instant; schoolYearId: string };

/** What the files would change here and now; nothing is written. Statements do not grow with the files. */
export async function planImport(db: Db, planning: Planning, files: readonly ImportFile[]): Promise<ImportPlan> {
  const { communeId, schoolYearId } = planning;
  const commune = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { inseeCode: true, name: true },
  });
  const { lines, ...families } = readFiles(files, (typed) => e164(typed, commune.inseeCode));
  const matches = await matchPeople(db, communeId, families);
  const classes = await findClasses(db, communeId, families.children);
  const classesBefore = await classesOf(db, communeId, schoolYearId);
  const today = todayOf(planning);
  const issues = [...families.issues, ...classes.issues];

  const takenBy = new Map<string, number>();
  const children = families.children.map((child, index) => {
    const [known = null] = stillOpen(matches.ofChild(index));
    const line = takenBy.get(known?.childId ?? "");
    if (known && line !== undefined) {
      const message = `${known.person} est déjà connu et ressemble aussi à l’enfant de la ligne ${line} : complétez ses prénoms.`;
      issues.push({ ...child.place, message });
    }
    if (known?.childId) takenBy.set(known.childId, line ?? child.place.line);
    if (child.birthDay > today) issues.push({ ...child.place, message: "Enfant : sa date de naissance est à venir." });
    if (known?.closed) {
      const where = `la famille ${known.familyName} (n° ${known.familyNumber})`;
      issues.push({
        ...child.place,
        message: `${known.person} est dans ${where}, qui est fermée : rouvrez-la d’abord.`,
      });
    }
    const classBefore = classesBefore.get(known?.childId ?? "") ?? null;
    return { ...child, known, inClass: classes.ofChild[index] ?? null, classBefore };
  });
  const homes = homesOf(families.households);
  const households = families.households.map((household) => {
    const ofChildren = household.children.flatMap((index) => {
      const householdsInFile = homes.get(index) ?? 1;
      return stillOpen(matches.ofChild(index)).map(({ familyId }) => ({ familyId, householdsInFile }));
    });
    const ofAdults = matches.ofHousehold(household).filter(({ closed }) => !closed);
    const familyId = knownFamily({ ofChildren, ofAdults });
    return { ...household, familyId, resident: isResident(household, commune), duplicates: familyId ? [] : ofAdults };
  });
  const ofSameChild = (index: number) => {
    const childId = children[index]?.known?.childId;
    return matches.ofChild(index).filter((match) => match.childId === childId);
  };
  issues.push(...thirdHouseholds(children, ofSameChild, households));
  issues.sort((one, other) => one.file - other.file || one.line - other.line);
  return { lines, children, households, issues };
}

/** A child of a closed family and of an open one is there, whichever has the smaller number. */
function stillOpen(matches: PossibleDuplicate[]): PossibleDuplicate[] {
  const open = matches.filter(({ closed }) => !closed);
  return open.length > 0 ? open : matches;
}

/** The class of each child of the commune, that year. */
async function classesOf(db: Db, communeId: string, schoolYearId: string) {
  const enrolments = await db.enrolment.findMany({
    where: { communeId, schoolYearId },
    select: { childId: true, schoolClass: { select: { id: true, name: true } } },
  });
  return new Map(enrolments.map(({ childId, schoolClass }) => [childId, schoolClass]));
}

/** In how many households of the file each child is. */
function homesOf(households: readonly ImportedHousehold[]): Map<number, number> {
  const homes = new Map<number, number>();
  for (const index of households.flatMap(({ children }) => children)) homes.set(index, (homes.get(index) ?? 0) + 1);
  return homes;
}

/** What the file says, else the INSEE code, else the town; nothing said: they live here. */
function isResident({ outside, adults }: ImportedHousehold, commune: { inseeCode: string; name: string }): boolean {
  if (outside !== null) return !outside;
  const code = adults.map(({ cityInseeCode }) => cityInseeCode).find((one) => one !== null);
  if (code) return code === commune.inseeCode;
  const town = adults.map(({ city }) => townKey(city)).find((one) => one !== "");
  return !town || town === townKey(commune.name);
}

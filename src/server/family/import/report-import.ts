import { type ImportReport, mostShown } from "@/domain/family/import/import-report";
import { listedName } from "@/domain/family/person-name";
import type { ImportPlan } from "./plan-import";

/** A plan as somebody reads it before saying yes: numbers, then the lines to look at. */
export function reportImport(plan: ImportPlan, fileNames: string[]): ImportReport {
  const { children, households, issues, lines } = plan;
  const created = households.filter(({ familyId }) => familyId === null);
  const placed = households.flatMap((household) => household.children);
  const duplicates = created.flatMap(({ place, duplicates }) => {
    return duplicates.map(({ person, familyId, familyNumber, familyName, because }) => {
      return { file: place.file, line: place.line, person, familyId, familyNumber, familyName, because };
    });
  });
  const known = children.flatMap((child) => {
    const { place, known: match } = child;
    if (!match) return [];
    const { familyId, familyNumber, familyName } = match;
    const named = { person: listedName(child), familyId, familyNumber, familyName };
    const classes = { classBefore: child.classBefore?.name ?? null, classAfter: child.inClass?.name ?? null };
    return [{ file: place.file, line: place.line, ...named, ...classes }];
  });
  const moved = children.filter(({ known, inClass, classBefore }) => {
    return known !== null && inClass !== null && (inClass.id === null || inClass.id !== classBefore?.id);
  });
  const newClasses = new Set(children.flatMap(({ inClass }) => (inClass && inClass.id === null ? [inClass] : [])));
  return {
    fileNames,
    counts: {
      lines,
      newFamilies: created.length,
      knownFamilies: new Set(households.flatMap(({ familyId }) => familyId ?? [])).size,
      newAdults: created.reduce((sum, { adults }) => sum + adults.length, 0),
      newChildren: children.length - known.length,
      knownChildren: known.length,
      movedChildren: moved.length,
      sharedChildren: placed.length - new Set(placed).size,
      enrolments: children.filter(({ inClass }) => inClass !== null).length,
      outsideFamilies: created.filter(({ resident }) => !resident).length,
      errors: issues.length,
      duplicates: duplicates.length,
    },
    errors: issues.slice(0, mostShown),
    known: known.slice(0, mostShown),
    duplicates: duplicates.slice(0, mostShown),
    newClasses: [...newClasses].map(({ name, level, schoolName }) => ({ name, level, school: schoolName })),
  };
}

import type { Closure, Concerned, DeclaredClosure } from "./closures";
import type { IsoDate } from "./day";

/** The school of each class: who closes a school closes its classes. */
export type SchoolOfClass = ReadonlyMap<string, string>;

/**
 * The declaration that makes another one say nothing new: of the same kind, for all its days and all whom it concerns.
 * An opposite one among these days may have changed the answer in between, so that only an identical one still does.
 */
export function alreadyDeclared(
  closures: readonly DeclaredClosure[],
  asked: DeclaredClosure,
  schoolOf: SchoolOfClass,
): DeclaredClosure | null {
  const crossed = closures.some(
    (one) => one.kind !== asked.kind && daysInCommon(one, asked) !== null && meets(one, asked, schoolOf),
  );
  const same = (one: DeclaredClosure) => scopeKeys.every((key) => one[key] === asked[key]);
  return (
    closures.find((one) => {
      if (one.kind !== asked.kind || one.from > asked.from || one.to < asked.to) return false;
      return crossed ? same(one) : covers(one, asked, schoolOf);
    }) ?? null
  );
}

export type StillClosed = { by: DeclaredClosure; from: IsoDate; to: IsoDate };

/** The days of a closure that others keep closed once it is taken back, for some of whom it concerns at least. */
export function stillClosedWithout(
  closure: DeclaredClosure,
  closures: readonly DeclaredClosure[],
  schoolOf: SchoolOfClass,
): StillClosed[] {
  return closures.flatMap((by) => {
    if (by.id === closure.id || by.kind !== "closed" || !meets(by, closure, schoolOf)) return [];
    const days = daysInCommon(by, closure);
    return days === null ? [] : [{ by, ...days }];
  });
}

const scopeKeys = ["schoolId", "classId", "serviceId"] as const;

function daysInCommon(one: Closure, other: Closure): { from: IsoDate; to: IsoDate } | null {
  const { from } = one.from > other.from ? one : other;
  const { to } = one.to < other.to ? one : other;
  return from <= to ? { from, to } : null;
}

function covers(one: Concerned, asked: Concerned, schoolOf: SchoolOfClass): boolean {
  return (
    (one.schoolId === null || one.schoolId === schoolIdOf(asked, schoolOf)) &&
    (one.classId === null || one.classId === asked.classId) &&
    (one.serviceId === null || one.serviceId === asked.serviceId)
  );
}

function meets(one: Concerned, other: Concerned, schoolOf: SchoolOfClass): boolean {
  const isFree = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return (
    isFree(schoolIdOf(one, schoolOf), schoolIdOf(other, schoolOf)) &&
    isFree(one.classId, other.classId) &&
    isFree(one.serviceId, other.serviceId)
  );
}

function schoolIdOf({ schoolId, classId }: Concerned, schoolOf: SchoolOfClass): string | null {
  return schoolId ?? (classId === null ? null : (schoolOf.get(classId) ?? null));
}

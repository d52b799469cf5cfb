import type { PageChild } from "@/domain/family/family-page";

/** The class a child is in for a school year, as a form holds it; empty: in none. */
export function knownEnrolment(child: Pick<PageChild, "enrolments">, schoolYearId: string) {
  const known = child.enrolments.find((enrolment) => enrolment.schoolYearId === schoolYearId);
  return { schoolYearId, classId: known?.classId ?? ("" as const) };
}

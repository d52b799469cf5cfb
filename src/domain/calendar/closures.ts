import type { IsoDate } from "./day";

export type ClosureCause = "strike" | "absent-teacher" | "trip" | "weather" | "works" | "other";

/** A closed period, or an extra open one; it concerns whatever matches every id that is not null (none: the whole commune). */
export type Closure = {
  from: IsoDate;
  to: IsoDate;
  kind: "closed" | "open";
  cause: ClosureCause;
  label: string | null;
  schoolId: string | null;
  classId: string | null;
  serviceId: string | null;
};

type Said = Pick<Closure, "kind" | "cause" | "label">;

/** A declaration as it is kept. */
export type DeclaredClosure = Closure & { id: string };

/** What a declaration is compared with; null matches only declarations that leave that id out. */
export type Concerned = { schoolId: string | null; classId: string | null; serviceId: string | null };

const CAUSES: Readonly<Record<Exclude<ClosureCause, "other">, string>> = {
  strike: "grève",
  "absent-teacher": "enseignant absent",
  trip: "sortie scolaire",
  weather: "intempéries",
  works: "travaux",
};

/**
 * The declaration that decides for that day, or null. Among several, the most precise: a class or a service before a
 * school, a school before the commune; "closed" wins a tie, because a child in front of a shut door is the worse error.
 */
export function declarationOn<One extends Closure>(
  closures: readonly One[],
  concerned: Concerned,
  day: IsoDate,
): One | null {
  let decisive: One | null = null;
  for (const closure of closures) {
    if (day < closure.from || day > closure.to || !concerns(closure, concerned)) continue;
    if (decisive === null || weight(closure) > weight(decisive)) decisive = closure;
  }
  return decisive;
}

/** "grève", or the words of the town hall; an extra open day never calls itself a closure: "ouverture exceptionnelle". */
export function closureReason({ kind, cause, label }: Said): string {
  if (label !== null) return label;
  const known = cause === "other" ? null : CAUSES[cause];
  if (kind === "open") return known === null ? "ouverture exceptionnelle" : `ouverture exceptionnelle\u00A0: ${known}`;
  return known ?? "fermeture exceptionnelle";
}

/** Why what a declaration did is undone: "fin de la fermeture : travaux". The same words fit every cause, whatever its gender. */
export function takenBackReason(closure: Said): string {
  if (closure.kind === "open") return "jour exceptionnel annulé";
  const isUnsaid = closure.label === null && closure.cause === "other";
  return isUnsaid ? "fin de la fermeture exceptionnelle" : `fin de la fermeture\u00A0: ${closureReason(closure)}`;
}

/** "Fermeture : grève", or the words of the town hall. */
export function closureLabel(closure: Closure): string {
  if (closure.label !== null) return `Fermeture\u00A0: ${closure.label}`;
  return closure.cause === "other" ? "Fermeture exceptionnelle" : `Fermeture\u00A0: ${CAUSES[closure.cause]}`;
}

function concerns(closure: Closure, concerned: Concerned): boolean {
  return (
    (closure.schoolId === null || closure.schoolId === concerned.schoolId) &&
    (closure.classId === null || closure.classId === concerned.classId) &&
    (closure.serviceId === null || closure.serviceId === concerned.serviceId)
  );
}

function weight(closure: Closure): number {
  const precise = (closure.classId === null ? 0 : 2) + (closure.serviceId === null ? 0 : 2);
  return (precise + (closure.schoolId === null ? 0 : 1)) * 2 + (closure.kind === "closed" ? 1 : 0);
}

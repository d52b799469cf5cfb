import { frenchInstant, frenchLimit } from "@/domain/calendar/french-days";
import type { OpenPhase } from "./deadline-rule";
import type { PreviewLimits } from "./limit-preview";

const PHASES: Readonly<Record<OpenPhase, string>> = {
  normal: "",
  late: "tardif ",
  "on-request": "sur demande ",
};

/** The limits of one day in a few words: "vendredi 28 août à 11 h, puis tardif jusqu’au …". */
export function limitText({ opensAt, phases }: PreviewLimits, timeZone: string): string {
  if (phases.length === 0) return "impossible";
  const opening = opensAt === null ? [] : [`dès le ${frenchInstant(opensAt, timeZone)}`];
  const ends = phases.map(({ phase, limitAt }, index) => {
    const end = limitAt === null ? "sans limite" : `jusqu’au ${frenchLimit(limitAt, timeZone)}`;
    return `${index === 0 ? "" : "puis "}${PHASES[phase]}${end}`;
  });
  return [...opening, ...ends].join(", ");
}

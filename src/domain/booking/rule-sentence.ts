import type { DeadlineRule, Limit, OpenPhase, Shift } from "./deadline-rule";
import { closingPhrase, openingPhrase } from "./moment-phrase";

type Action = "book" | "cancel";
type LimitedRule = Extract<DeadlineRule, { kind: "limited" }>;

const PHASES: Readonly<Record<Action, Readonly<Record<OpenPhase, string>>>> = {
  book: { normal: "", late: "avec un supplément", "on-request": "sur demande à la mairie" },
  cancel: { normal: "", late: "avec des frais", "on-request": "sur demande à la mairie" },
};

/** What families read, from the rule itself: "Jusqu’au vendredi avant 11 h pour la semaine suivante". No final stop. */
export function ruleSentence(rule: DeadlineRule, action: Action = "book"): string {
  const sentence = clause(rule, action);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** One sentence when booking and cancelling share their rule, else "Inscription : … Annulation : …". */
export function serviceRulesSentence({
  booking,
  cancellation,
}: {
  booking: DeadlineRule;
  cancellation: DeadlineRule;
}): string {
  const [book, cancel] = [clause(booking, "book"), clause(cancellation, "cancel")];
  const [bookShift, cancelShift] = [shiftSentence(booking), shiftSentence(cancellation)];
  const isShared = bookShift === cancelShift && clause(cancellation, "book") === book;
  return isShared ? ruleSentence(booking) : `Inscription\u00A0: ${book}. Annulation\u00A0: ${cancel}`;
}

/** What happens to limits on closed days and in breaks, for all limits of the rule; null when they all stay. */
export function shiftSentence(rule: DeadlineRule): string | null {
  if (rule.kind !== "limited") return null;
  const limits = rule.phases.flatMap(({ until }) => (until === null ? [] : [until]));
  const parts = [
    moved("tombe un jour fermé ou férié", limits, ({ onClosedDay }) => onClosedDay),
    moved("tombe pendant les vacances", limits, ({ inBreak }) => inBreak),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Si la limite ${parts.join("\u00A0; si elle ")}`;
}

function clause(rule: DeadlineRule, action: Action): string {
  switch (rule.kind) {
    case "always":
      return "à tout moment";
    case "never":
      return "pas possible en ligne";
    case "limited":
      return limitedClause(rule, action);
  }
}

function limitedClause(rule: LimitedRule, action: Action): string {
  const opening = rule.opens === null ? "" : openingPhrase(rule.opens.moment);
  const phases = rule.phases.map(({ phase, until }, index) => {
    const end = until === null ? "" : closingPhrase(until.moment, until.inclusive);
    const words = [index === 0 ? "" : "puis", PHASES[action][phase], end].filter((word) => word !== "");
    return words.length === 0 ? "sans limite" : words.join(" ");
  });
  const session = rule.countedFrom.kind === "session" ? " (compté depuis le premier jour de la session)" : "";
  return [opening, phases.join(", ")].filter((part) => part !== "").join(", ") + session;
}

function moved(when: string, limits: readonly Limit[], shiftOf: (limit: Limit) => Shift): string | null {
  const shifts = new Set(limits.map(shiftOf));
  const [shift] = shifts;
  if (shifts.size > 1) return `${when}, elle peut être déplacée au jour ouvert le plus proche`;
  const isInHours = limits.some(({ moment }) => moment.kind === "hours-before");
  if (shift === "previous") {
    return `${when}, elle est avancée ${isInHours ? "à la fin du" : "au"} dernier jour ouvert avant${isInHours ? "" : ", à la même heure"}`;
  }
  if (shift === "next") {
    return `${when}, elle est reportée ${isInHours ? "au début du" : "au"} premier jour ouvert après${isInHours ? "" : ", à la même heure"}`;
  }
  return null;
}

import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Parts of a rule that the form does not nest: what is wrong in them is wrong in the field above. */
const FLATTENED = new Set<PropertyKey>(["moment", "limit", "countedFrom"]);

/** Where the form shows what is wrong at this place of the rule. */
export function fieldOfIssue(path: readonly PropertyKey[]): (string | number)[] {
  const isHours = path.at(-2) === "moment" && path.at(-1) === "from";
  const field = path
    .filter((part) => !FLATTENED.has(part))
    .map((part) => (typeof part === "number" ? part : String(part)));
  return isHours ? [...field.slice(0, -1), "hoursFrom"] : field;
}

/** Fields a person fills in; any other refusal is about the rule as a whole, and says so by itself. */
const SENTENCES: Readonly<Record<string, string>> = {
  time: "Donnez une heure, par exemple 11:00.",
  weeksBefore: "Donnez un nombre de semaines, de 0 à 52.",
  days: "Donnez un nombre de jours, de 0 à 366.",
  hours: "Donnez un nombre d’heures, de 0 à 8784.",
  monthsBefore: "Donnez un nombre de mois, de 0 à 12.",
  dayOfMonth: "Donnez un jour du mois, de 1 à 31.",
  weekday: "Choisissez un jour.",
  weekdays: "Choisissez au moins un jour.",
  from: "Donnez une date.",
  to: "Donnez une date.",
  day: "Donnez une date.",
  firstDay: "Donnez une date.",
  lastDay: "Donnez une date.",
};

export function sentenceOfIssue({ path, message }: Pick<Issue, "path" | "message">): string {
  const [named] = path.filter((part) => typeof part === "string").slice(-1);
  return (named !== undefined && SENTENCES[named]) || message;
}

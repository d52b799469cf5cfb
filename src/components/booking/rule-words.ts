import type { PlacedForm } from "@/domain/booking/rule-form";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";

/** The choices of a rule in the words of a sentence. */
export type Choice = { value: string; label: string };

export const kindChoices: { value: PlacedForm["kind"]; label: string }[] = [
  { value: "weekday", label: "un jour de la semaine" },
  { value: "days-before", label: "un nombre de jours avant" },
  { value: "hours-before", label: "un nombre d’heures avant" },
  { value: "table", label: "un jour différent selon le jour du service" },
  { value: "month-day", label: "un jour du mois" },
  { value: "fixed", label: "des dates écrites une par une" },
];

export const weekdayChoices: Choice[] = Object.entries(WEEKDAY_NAMES).map(([value, label]) => ({ value, label }));

export const borderChoices: Choice[] = [
  { value: "false", label: "avant" },
  { value: "true", label: "jusqu’à (compris)" },
];

export const countingChoices: Choice[] = [
  { value: "calendar", label: "jours, tous comptés" },
  { value: "monday-friday", label: "jours, sans compter samedi et dimanche" },
  { value: "working", label: "jours ouvrés (ni week-end, ni férié)" },
  { value: "school", label: "jours d’école" },
  { value: "clear", label: "jours francs" },
];

export const hoursFromChoices: Choice[] = [
  { value: "start", label: "le début du service" },
  { value: "midnight", label: "le début de la journée" },
];

export const closedDayChoices: Choice[] = [
  { value: "stay", label: "reste ce jour-là" },
  { value: "previous", label: "est avancée au dernier jour ouvert avant" },
  { value: "next", label: "est reportée au premier jour ouvert après" },
];

export const phaseChoices: Choice[] = [
  { value: "normal", label: "au prix normal" },
  { value: "late", label: "en retard, avec un supplément ou des frais" },
  { value: "on-request", label: "sur demande à la mairie" },
];

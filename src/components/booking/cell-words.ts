import type { Cell } from "@/domain/booking/week-view";
import { frenchDay, frenchLimit } from "@/domain/calendar/french-days";
import { refusalSentence } from "@/domain/refusal-sentence";
import type { ShownCell } from "./save-status";

/** How a cell is drawn (`planning.css`); each look differs by more than its colour. */
export type CellLook =
  | "booked"
  | "free"
  | "late"
  | "full"
  | "waiting"
  | "booked-locked"
  | "free-locked"
  | "waiting-locked"
  | "none";

export function cellLook(cell: Cell, { state }: Pick<ShownCell, "state">): CellLook {
  const { refusal, pastLimit, late } = cell;
  if (refusal?.code === "NO_SERVICE" || refusal?.code === "NOT_ENROLLED" || refusal?.code === "OTHER_HOUSEHOLD_DAY")
    return "none";
  if (refusal || pastLimit) return `${state}-locked`;
  if (state !== "free") return state;
  // A place this family has just given back is not known to be taken until the week is read again.
  if (cell.full && cell.state !== "booked") return "full";
  return late ? "late" : "free";
}

const stateWords: Record<CellLook, string> = {
  booked: "inscription faite",
  free: "libre",
  late: "libre, inscription tardive",
  full: "complet, liste d’attente possible",
  waiting: "sur liste d’attente",
  "booked-locked": "inscription faite, non modifiable",
  "free-locked": "pas d’inscription, non modifiable",
  "waiting-locked": "sur liste d’attente, non modifiable",
  none: "pas de service",
};

const savingWords = { saved: "", saving: ", enregistrement en cours", unsaved: ", non enregistré" };

export type CellPlace = { serviceName: string; firstName: string; timeZone: string };

/** The whole truth of a cell: "Cantine, Léa, jeudi 3 septembre : libre, modifiable jusqu’à vendredi 28 août, 11 h". */
export function cellName(cell: Cell, shown: ShownCell, { serviceName, firstName, timeZone }: CellPlace): string {
  const state = stateWords[cellLook(cell, shown)];
  const place = `${serviceName}, ${firstName}, ${frenchDay(cell.day)}`;
  const { refusal, pastLimit } = cell;
  if (refusal?.code === "NO_SERVICE" && refusal.reason.kind === "weekday") {
    return `${place} : ${stateWords.none}`;
  }
  if (refusal?.code === "OTHER_HOUSEHOLD_DAY") return `${place} : ${refusalSentence(refusal, { timeZone })}`;
  if (pastLimit) {
    const why = refusalSentence(pastLimit, { timeZone });
    return `${place} : ${stateWords[shown.state]}, modifiable avec un motif. ${why}${savingWords[shown.saving]}`;
  }
  return `${place} : ${state}${limitWords(cell, timeZone)}${savingWords[shown.saving]}`;
}

/** Why a tap changes nothing; null when it does. */
export function lockedReason({ refusal }: Cell, timeZone: string): string | null {
  if (refusal?.code === "NO_SERVICE") return refusal.reason.label;
  return refusal && refusalSentence(refusal, { timeZone });
}

function limitWords(cell: Cell, timeZone: string): string {
  if (cell.refusal) return `. ${lockedReason(cell, timeZone)}`;
  if (!cell.limitAt) return ", modifiable";
  return `, modifiable jusqu’à ${frenchLimit(cell.limitAt, timeZone).replace(" à ", ", ")}`;
}

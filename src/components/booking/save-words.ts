import type { SaveStatus } from "./save-status";

/** "3 changements non enregistrés". */
export function unsavedCount(count: number): string {
  return count > 1 ? `${count} changements non enregistrés` : "1 changement non enregistré";
}

/** The state of saving, as it is always on screen. */
export function saveSentence({ kind, unsaved }: SaveStatus): string {
  switch (kind) {
    case "saved":
      return "Tout est enregistré";
    case "saving":
      return "Enregistrement…";
    case "retrying":
      return `${unsavedCount(unsaved)} : nouvelle tentative…`;
    case "session-over":
      return `Votre session est terminée : ${unsavedCount(unsaved)}.`;
  }
}

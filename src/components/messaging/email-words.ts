import type { EmailState } from "@/domain/account/inputs";

/** What became of a message, in words and in a colour. */
export const stateWords: Record<EmailState, { label: string; tone: "green" | "yellow" | "red" | "blue" }> = {
  SENT: { label: "Envoyé", tone: "green" },
  QUEUED: { label: "En attente", tone: "yellow" },
  FAILED: { label: "En échec", tone: "red" },
  KEPT: { label: "Conservé", tone: "blue" },
};

const templateWords: Record<string, string> = {
  "password-reset": "Lien de nouveau mot de passe",
  "password-changed": "Mot de passe changé",
  "email-confirmation": "Adresse à confirmer",
  "email-changed": "Adresse changée",
  activation: "Ouverture de compte",
  "second-factor-changed": "Double authentification changée",
  "bookings-receipt": "Récapitulatif d’inscriptions",
  "class-bookings-changed": "Inscriptions d’une classe",
  "family-message": "Message aux familles",
  "place-freed": "Place libérée",
  "nothing-booked": "Rappel avant une date limite",
  "days-closed": "Fermeture",
  "days-reopened": "Réouverture",
  "school-year-opened": "Nouvelle année scolaire",
  "request-confirmation": "Demande de compte à confirmer",
  "request-acknowledgement": "Accusé de réception d’une demande",
  "request-more-asked": "Question sur une demande",
  "request-refused": "Demande refusée",
  "request-attached": "Demande rattachée à une famille",
};

export function templateLabel(template: string): string {
  return templateWords[template] ?? template;
}

/** "2 sept. 10:42", in the commune's time. */
export function shortInstant(instant: string, timeZone: string): string {
  const parts = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("fr-FR", { ...parts, timeZone }).format(new Date(instant));
}

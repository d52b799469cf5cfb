import type { EmailState } from "@/domain/account/inputs";

/** What became of a message. */
export const emailStateLabels: Readonly<Record<EmailState, string>> = {
  SENT: "Envoyé",
  QUEUED: "En attente",
  FAILED: "En échec",
  KEPT: "Conservé",
};

const templateLabels: Readonly<Record<string, string>> = {
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
  "family-closed": "Dossier fermé",
  "school-year-opened": "Nouvelle année scolaire",
  "request-confirmation": "Demande de compte à confirmer",
  "request-acknowledgement": "Accusé de réception d’une demande",
  "request-more-asked": "Question sur une demande",
  "request-refused": "Demande refusée",
  "request-attached": "Demande rattachée à une famille",
};

/** What a message is about. */
export function templateLabel(template: string): string {
  return templateLabels[template] ?? template;
}

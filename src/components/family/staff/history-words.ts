/** Acts of the history, in the words of the desk; one that is not here is shown by its code, never hidden. */
const actions: Record<string, string> = {
  "family-created": "Famille créée",
  "families-imported": "Famille importée",
  "family-changed": "Famille modifiée",
  "family-closed": "Dossier fermé",
  "family-reopened": "Dossier rouvert",
  "families-merged": "Familles fusionnées",
  "family-merge-undone": "Fusion annulée",
  "adult-added": "Responsable ajouté",
  "adult-changed": "Responsable modifié",
  "adult-removed": "Responsable retiré",
  "child-added": "Enfant ajouté",
  "child-changed": "Enfant modifié",
  "child-household-added": "Enfant rattaché à un second foyer",
  "child-household-removed": "Enfant retiré d’un foyer",
  "custody-changed": "Garde modifiée",
  "contact-added": "Contact ajouté",
  "contact-changed": "Contact modifié",
  "contact-removed": "Contact supprimé",
  "health-note-read": "Note de santé lue",
  "health-note-changed": "Note de santé modifiée",
  "bookings-saved-for-family": "Inscriptions modifiées par la mairie",
  "signed-in": "Connexion",
  "sign-in-failed": "Connexion refusée",
  "signed-out-everywhere": "Déconnexion de tous les appareils",
  "password-changed": "Mot de passe changé",
  "password-reset-asked": "Nouveau mot de passe demandé",
  "email-change-asked": "Changement d’adresse demandé",
  "email-changed": "Adresse e-mail changée",
  "account-opened": "Compte ouvert",
  "account-activated": "Compte activé",
  "account-disabled": "Compte désactivé",
  "account-enabled": "Compte réactivé",
  "account-signed-out": "Compte déconnecté",
  "account-email-change-asked": "Changement d’adresse demandé par la mairie",
  "activation-sent": "Lien d’activation envoyé",
  "reset-link-sent": "Lien de nouveau mot de passe envoyé",
  "codes-printed": "Code d’accès imprimé",
};

const fields: Record<string, string> = {
  name: "nom",
  resident: "résidence",
  staffNote: "note du service",
  civility: "civilité",
  birthName: "nom de naissance",
  usageName: "nom d’usage",
  firstNames: "prénoms",
  birthDay: "date de naissance",
  email: "e-mail",
  phone: "téléphone",
  secondPhone: "autre téléphone",
  address: "adresse",
  cityInseeCode: "code INSEE",
  legalAuthority: "autorité parentale",
  payer: "paie les factures",
  enrolment: "classe",
  diet: "repas",
  allergens: "allergies",
  hasPai: "PAI",
  paiUntil: "fin du PAI",
  mayLeaveAlone: "sortie",
  imageConsent: "droit à l’image",
  relation: "lien",
  mayCollect: "vient chercher",
  emergency: "urgences",
};

export function actionWords(action: string): string {
  return actions[action] ?? action;
}

/** "nom, téléphone"; empty when nothing is told. */
export function fieldWords(names: readonly string[]): string {
  return names.map((name) => fields[name] ?? name).join(", ");
}

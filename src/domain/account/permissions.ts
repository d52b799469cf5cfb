/** Who somebody is for the portal. */
export type Role = "FAMILY" | "AGENT" | "KITCHEN" | "REGISSEUR" | "ADMINISTRATOR" | "READER";
export type StaffRole = Exclude<Role, "FAMILY">;

/** What the staff may do, in the words of /admin/reglages/equipe. */
export const permissionLabels = {
  "day.numbers": "Voir les effectifs du jour",
  "day.names": "Voir et imprimer les listes d’enfants",
  "day.plates": "Voir les repas et les régimes",
  "families.read": "Consulter les familles",
  "families.edit": "Créer, modifier et fusionner des familles",
  "health.read": "Lire les informations de santé (chaque lecture est notée)",
  "accounts.manage": "Remettre des codes d’accès et gérer les comptes des familles",
  "requests.decide": "Traiter les demandes de compte",
  "bookings.read": "Consulter les inscriptions",
  "bookings.edit": "Inscrire et désinscrire à la place d’une famille",
  "messages.send": "Écrire aux familles",
  "emails.read": "Consulter les e-mails envoyés",
  "invoices.manage": "Factures et règlements",
  "services.edit": "Régler les services et leurs délais",
  "calendar.edit": "Régler le calendrier et fermer des jours",
  "commune.edit": "Régler la commune et ses textes",
  "team.manage": "Gérer l’équipe",
  "audit.read": "Lire le journal de ce qui a été fait",
} as const;

export type Permission = keyof typeof permissionLabels;

const everything = Object.keys(permissionLabels) as Permission[];

/** The whole table of rights: nothing else decides who may do what. */
export const permissionsOf: Readonly<Record<StaffRole, readonly Permission[]>> = {
  ADMINISTRATOR: everything,
  AGENT: [
    "day.numbers",
    "day.names",
    "families.read",
    "families.edit",
    "health.read",
    "accounts.manage",
    "requests.decide",
    "bookings.read",
    "bookings.edit",
    "messages.send",
    "emails.read",
  ],
  REGISSEUR: ["day.numbers", "families.read", "invoices.manage"],
  KITCHEN: ["day.numbers", "day.plates"],
  READER: ["day.numbers"],
};

export const roleLabels: Readonly<Record<Role, string>> = {
  FAMILY: "Famille",
  ADMINISTRATOR: "Administration",
  AGENT: "Service scolaire",
  KITCHEN: "Cuisine",
  REGISSEUR: "Régie",
  READER: "Élu",
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return role !== "FAMILY" && permissionsOf[role].includes(permission);
}

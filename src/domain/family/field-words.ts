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

/** "nom, téléphone"; empty when nothing is told. */
export function fieldWords(names: readonly string[]): string {
  return names.map((name) => fields[name] ?? name).join(", ");
}

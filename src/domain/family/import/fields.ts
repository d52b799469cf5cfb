/** What a column can say. `…` of an adult is the same whether it is the first or the second. */
export type ChildField =
  | "childName"
  | "childUsageName"
  | "childFirstNames"
  | "childBirthDay"
  | "school"
  | "class"
  | "level";
export type AdultField =
  | "civility"
  | "name"
  | "usageName"
  | "firstNames"
  | "email"
  | "phone"
  | "secondPhone"
  | "address"
  | "postCode"
  | "city"
  | "inseeCode";
export type HouseholdField = "household" | "outside";

export type ColumnHelp = { header: string; help: string; example: [string, string] };

/** Our template, column by column, in their order: what it asks and two examples. */
const householdColumns: Record<HouseholdField, ColumnHelp> = {
  household: {
    header: "Foyer",
    help: "Facultatif. Le même mot ou numéro sur chaque ligne d’un même foyer. Sans lui, les enfants du même responsable 1 sont réunis.",
    example: ["1", "1"],
  },
  outside: {
    header: "Hors commune",
    help: "Facultatif : oui ou non. Sans lui, le code INSEE puis la ville décident.",
    example: ["non", "non"],
  },
};

const childColumns: Record<ChildField, ColumnHelp> = {
  childName: { header: "Nom de l’enfant", help: "Obligatoire : nom de naissance.", example: ["Moreau", "Moreau"] },
  childUsageName: { header: "Nom d’usage de l’enfant", help: "Facultatif.", example: ["", "Moreau-Lefèvre"] },
  childFirstNames: { header: "Prénoms de l’enfant", help: "Obligatoire.", example: ["Léa", "Hugo"] },
  childBirthDay: {
    header: "Date de naissance",
    help: "Obligatoire : jour/mois/année ou année-mois-jour.",
    example: ["12/04/2018", "2020-11-03"],
  },
  school: { header: "École", help: "Facultatif quand la commune n’a qu’une école.", example: ["", ""] },
  class: { header: "Classe", help: "Facultatif. Une classe inconnue est créée.", example: ["CP", "GS"] },
  level: { header: "Niveau", help: "Facultatif : celui de la classe à créer.", example: ["CP", "GS"] },
};

const adultColumns: Record<AdultField, ColumnHelp> = {
  civility: { header: "Civilité", help: "Facultatif : Madame ou Monsieur.", example: ["Madame", "Monsieur"] },
  name: {
    header: "Nom",
    help: "Nom de naissance ; obligatoire pour le responsable 1.",
    example: ["Lefèvre", "Moreau"],
  },
  usageName: { header: "Nom d’usage", help: "Facultatif.", example: ["Moreau", ""] },
  firstNames: { header: "Prénoms", help: "Facultatif.", example: ["Camille", "Sacha"] },
  email: { header: "E-mail", help: "Facultatif.", example: ["camille@example.invalid", ""] },
  phone: { header: "Téléphone", help: "Facultatif.", example: ["06 12 34 56 78", ""] },
  secondPhone: { header: "Autre téléphone", help: "Facultatif.", example: ["", ""] },
  address: { header: "Adresse", help: "Facultatif.", example: ["12 rue des Écoles", "12 rue des Écoles"] },
  postCode: { header: "Code postal", help: "Facultatif.", example: ["99999", "99999"] },
  city: { header: "Ville", help: "Facultatif.", example: ["Saint-Aubin", "Saint-Aubin"] },
  inseeCode: { header: "Code INSEE", help: "Facultatif : celui de la commune de résidence.", example: ["", ""] },
};

export type TemplateField = HouseholdField | ChildField | `${AdultField}1` | `${AdultField}2`;
export type TemplateColumn = ColumnHelp & { field: TemplateField };

/** `example`: what a household of two children shows in that column, a line each. */
export const templateColumns: readonly TemplateColumn[] = [
  ...fieldsOf(householdColumns),
  ...fieldsOf(childColumns),
  ...ofAdult(1),
  ...ofAdult(2),
];

function fieldsOf<Field extends HouseholdField | ChildField>(columns: Record<Field, ColumnHelp>) {
  return (Object.entries(columns) as [Field, ColumnHelp][]).map(([field, column]) => ({ field, ...column }));
}

function ofAdult(number: 1 | 2): TemplateColumn[] {
  return (Object.entries(adultColumns) as [AdultField, ColumnHelp][]).map(([field, { header, help, example }]) => {
    const own = example[number - 1] ?? "";
    return { field: `${field}${number}`, header: `${header} ${number}`, help, example: [own, own] };
  });
}

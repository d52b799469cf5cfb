import { nameKey } from "../name-key";
import { templateColumns } from "./fields";

/** What a file is, by its headers: our template, or one of the two extractions of ONDE. */
export type Layout = "template" | "onde-pupils" | "onde-guardians";

/** Where each field stands: ONDE repeats the columns of a child for each child of an adult. */
export type Columns = ReadonlyMap<string, readonly number[]>;

export type RecognisedLayout = { layout: Layout; columns: Columns };

const template = new Map<string, string>(templateColumns.map(({ field, header }) => [nameKey(header), field]));

/** The headers of ONDE (« Extraction », Élèves then Responsables), as they are written there. */
const ondePupils = fromHeaders({
  "Nom élève": "childName",
  "Nom d'usage élève": "childUsageName",
  "Prénom élève": "childFirstNames",
  "Date naissance": "childBirthDay",
  Niveau: "level",
  "Libellé classe": "class",
});
const ondeGuardians = fromHeaders({
  "Civilité Responsable": "civility",
  "Nom responsable": "name",
  "Nom de famille responsable": "name",
  "Nom usage responsable": "usageName",
  "Nom d'usage responsable": "usageName",
  "Prénom responsable": "firstNames",
  "Adresse responsable": "address",
  "CP responsable": "postCode",
  "Commune responsable": "city",
  Courriel: "email",
  "Téléphone portable": "phone",
  "Téléphone domicile": "secondPhone",
  "Nom d'usage enfant": "childUsageName",
  "Nom de famille enfant": "childName",
  "Prénom enfant": "childFirstNames",
  "Classes enfants": "class",
});

const known: { layout: Layout; fields: ReadonlyMap<string, string>; required: readonly string[] }[] = [
  { layout: "onde-guardians", fields: ondeGuardians, required: ["name", "childName", "childFirstNames"] },
  { layout: "onde-pupils", fields: ondePupils, required: ["childName", "childFirstNames", "childBirthDay"] },
  {
    layout: "template",
    fields: template,
    required: ["childName", "childFirstNames", "childBirthDay", "name1"],
  },
];

/** Null when the headers are none of ours: nothing is guessed from the order of columns. */
export function recogniseLayout(headers: readonly string[]): RecognisedLayout | null {
  const keys = headers.map(nameKey);
  for (const { layout, fields, required } of known) {
    const columns = new Map<string, number[]>();
    for (const [index, key] of keys.entries()) {
      const field = fields.get(key);
      if (field) columns.set(field, [...(columns.get(field) ?? []), index]);
    }
    if (required.every((field) => columns.has(field))) return { layout, columns };
  }
  return null;
}

function fromHeaders(fields: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(fields).map(([header, field]) => [nameKey(header), field]));
}

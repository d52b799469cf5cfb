import { describe, expect, test } from "vitest";
import { templateColumns } from "@/domain/family/import/fields";
import type { ImportedFamilies, Row } from "@/domain/family/import/imported";
import { recogniseLayout } from "@/domain/family/import/layout";
import { readOnde } from "@/domain/family/import/read-onde";
import { readTemplate } from "@/domain/family/import/read-template";

function columnsOf(headers: string) {
  const found = recogniseLayout(headers.split(";"));
  if (!found) throw new Error("Not recognised");
  return found.columns;
}

/** As the server does, with the numbers of the world: here, ten figures are one. */
const phoneOf = (typed: string) => (/^\d{10}$/.test(typed) ? `+33${typed.slice(1)}` : null);

const rowsOf = (lines: readonly string[], file = 0): Row[] =>
  lines.map((line, index) => ({ file, line: index + 2, cells: line.split(";") }));

/** Who lives with whom, in words: "Camille Lefèvre + Sacha Moreau : Léa, Hugo". */
function told({ households, children }: ImportedFamilies): string[] {
  return households.map(({ adults, children: theirs }) => {
    const who = adults.map(({ firstNames, birthName }) => `${firstNames} ${birthName}`).join(" + ");
    return `${who} : ${theirs.map((index) => children[index]?.firstNames).join(", ")}`;
  });
}

test("the example of the template is right: one household, two adults, two children", () => {
  const headers = templateColumns.map(({ header }) => header);
  const found = recogniseLayout(headers);
  const lines = [0, 1].map((line) =>
    templateColumns.map(({ example }) => example[line]?.replaceAll(" ", "")).join(";"),
  );
  const families = readTemplate(rowsOf(lines), found?.columns ?? new Map(), phoneOf);
  expect(families.issues).toEqual([]);
  expect(told(families)).toEqual(["Camille Lefèvre + Sacha Moreau : Léa, Hugo"]);
});

describe("The template", () => {
  const headers =
    "Foyer;Nom de l’enfant;Prénoms de l’enfant;Date de naissance;Classe;Nom 1;Prénoms 1;E-mail 1;Téléphone 1;Nom 2;Prénoms 2";
  const read = (...lines: string[]) => readTemplate(rowsOf(lines), columnsOf(headers), phoneOf);

  test("brings the children of one household together, by its number", () => {
    const families = read(
      "7;Moreau;Léa;12/04/2018;CP;Lefèvre;Camille;;;Moreau;Sacha",
      "8;Moreau;Zoé;01/02/2019;PS;Moreau;Inès;;;;",
      "7;Moreau;Hugo;03/11/2020;GS;Lefèvre;Camille;;0612345678;Moreau;Sacha",
    );
    expect(told(families)).toEqual(["Camille Lefèvre + Sacha Moreau : Léa, Hugo", "Inès Moreau : Zoé"]);
    // What the first line left out, the third one says.
    expect(families.households[0]?.adults[0]?.phone).toBe("+33612345678");
    expect(families.issues).toEqual([]);
  });

  test("without a number, by the first adult and how to reach them", () => {
    const families = read(
      ";Moreau;Léa;12/04/2018;;LEFEVRE;Camille;c@example.invalid;;;",
      ";Moreau;Hugo;03/11/2020;;Lefèvre;camille;C@example.invalid;;;",
      ";Petit;Ana;03/11/2019;;Lefèvre;Camille;autre@example.invalid;;;",
    );
    expect(told(families)).toEqual(["Camille LEFEVRE : Léa, Hugo", "Camille Lefèvre : Ana"]);
  });

  test("a child of two households is one child", () => {
    const families = read(
      "1;Moreau;Léa;12/04/2018;CP;Lefèvre;Camille;;;;",
      "2;MOREAU;Lea Marie;2018-04-12;CP;Moreau;Sacha;;;;",
    );
    expect(families.children).toHaveLength(1);
    expect(families.households.map(({ children }) => children)).toEqual([[0], [0]]);
  });

  test("a twin has the same names but one, an unrelated child the same names and another day", () => {
    const families = read(
      "1;Moreau;Léa;12/04/2018;;Lefèvre;Camille;;;;",
      "1;Moreau;Léo;12/04/2018;;Lefèvre;Camille;;;;",
      "2;Moreau;Léa;13/04/2018;;Moreau;Inès;;;;",
    );
    expect(families.children).toHaveLength(3);
    expect(families.issues).toEqual([]);
  });

  test("twins who share the first word of their first names are two children", () => {
    const families = read(
      "1;Moreau;Mohamed Amine;12/04/2018;;Moreau;Inès;;;;",
      "1;Moreau;Mohamed Yassine;12/04/2018;;Moreau;Inès;;;;",
      "2;Petit;Marie-Lou;01/02/2019;;Petit;Ana;;;;",
      "2;Petit;Marie-Ange;01/02/2019;;Petit;Ana;;;;",
    );
    expect(told(families)).toEqual([
      "Inès Moreau : Mohamed Amine, Mohamed Yassine",
      "Ana Petit : Marie-Lou, Marie-Ange",
    ]);
    expect(families.issues).toEqual([]);
  });

  test("a first name that two twins begin with is asked for in full", () => {
    const { issues } = read(
      "1;Petit;Marie-Lou;01/02/2019;;Petit;Ana;;;;",
      "1;Petit;Marie-Ange;01/02/2019;;Petit;Ana;;;;",
      "2;Petit;Marie;01/02/2019;;Petit;Jean;;;;",
      "2;Petit;Marie Lou;01/02/2019;;Petit;Jean;;;;",
    );
    expect(issues.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "4 Est-ce l’enfant de la ligne 2 ou 3 ? Écrivez tous ses prénoms.",
    ]);
  });

  test("what is wrong is said with its line, all at once", () => {
    const { issues } = read(
      "1;;Léa;12/04/2018;;Lefèvre;Camille;pas une adresse;;;",
      "1;Moreau;Hugo;31/04/2018;;;Camille;;;;",
      "1;Moreau;Ève;;;Lefèvre;Camille;;12;;",
      "1;Moreau;Zoé;01/02/2019;;Lefèvre;Camille;;061234;;",
      "1;Moreau;Zoé;01/02/2019;;Lefèvre;Camille;;;;",
    );
    expect(issues.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Enfant, nom : Donnez le nom de l’enfant.",
      "2 Responsable 1, e-mail : Saisissez une adresse e-mail complète, par exemple prenom.nom@exemple.fr.",
      "3 Enfant, date de naissance : « 31/04/2018 » n’est pas une date.",
      "3 Responsable 1, nom : Donnez le nom de naissance.",
      "4 Enfant, date de naissance : Donnez la date de naissance.",
      "4 Responsable 1, téléphone : Saisissez un numéro, par exemple 06 12 34 56 78.",
      "5 Responsable 1 : « 061234 » n’est pas un numéro de téléphone.",
      "6 Enfant déjà à la ligne 5, dans le même foyer.",
    ]);
  });
});

describe("The two extractions of ONDE", () => {
  const pupilHeaders = "Nom élève;Nom d'usage élève;Prénom élève;Date naissance;INE;Niveau;Libellé classe";
  const guardianHeaders =
    "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Courriel;Téléphone domicile;Téléphone portable;Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants;Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants";
  const read = (pupils: string[], guardians: string[]) =>
    readOnde(
      { rows: rowsOf(pupils), columns: columnsOf(pupilHeaders) },
      { rows: rowsOf(guardians, 1), columns: columnsOf(guardianHeaders) },
      phoneOf,
    );
  const lea = "MARTIN;;Léa;12/04/2018;X;CP;CP A";
  const hugo = "MARTIN;DURAND-MARTIN;Hugo;2020-11-03;X;GS;GS B";

  test("adults at one address are a household, at two addresses two", () => {
    const families = read(
      [lea, hugo],
      [
        "MME;DURAND;PETIT;Inès;1 rue A;99999;Aubin;;;;;MARTIN;Léa;CP A;;MARTIN;Hugo;GS B",
        "M.;;MARTIN;Jean;1, RUE A;99999;AUBIN;;;;;MARTIN;LEA;CP A;;;;",
        "M.;;ROCHE;Paul;9 rue Z;99999;Aubin;;;;DURAND-MARTIN;MARTIN;Hugo;GS B;;;;",
      ],
    );
    expect(families.issues).toEqual([]);
    expect(told(families)).toEqual(["Inès PETIT + Jean MARTIN : Léa, Hugo", "Paul ROCHE : Hugo"]);
    expect(families.households[0]?.adults[0]).toMatchObject({
      civility: "Madame",
      usageName: "DURAND",
      address: "1 rue A\n99999 Aubin",
    });
    expect(families.children[0]).toMatchObject({ className: "CP A", level: "CP", birthDay: "2018-04-12" });
  });

  test("the class tells two children of the same name apart", () => {
    const families = read(
      [lea, "MARTIN;;Léa;01/09/2016;X;CM1;CM1 C"],
      [
        "MME;;PETIT;Inès;1 rue A;99999;Aubin;;;;;MARTIN;Léa;CM1 C;;;;",
        "MME;;ROCHE;Ana;2 rue B;99999;Aubin;;;;;MARTIN;Léa;CP A;;;;",
      ],
    );
    expect(families.households.map(({ children }) => children)).toEqual([[1], [0]]);
  });

  test("twins who share the first word of their first names are two pupils, each with who names it", () => {
    const families = read(
      ["MARTIN;;Marie-Lou;12/04/2018;X;CP;CP A", "MARTIN;;Marie-Ange;12/04/2018;X;CP;CP A"],
      ["MME;;PETIT;Inès;1 rue A;99999;Aubin;;;;;MARTIN;Marie Ange;CP A;;MARTIN;Marie-Lou;CP A"],
    );
    expect(families.issues).toEqual([]);
    expect(told(families)).toEqual(["Inès PETIT : Marie-Ange, Marie-Lou"]);
  });

  test("a child without an adult, an adult whose child is unknown or one of two: said at their line", () => {
    const { issues } = read(
      [lea, hugo, "MARTIN;;Léa;01/09/2016;X;CM1;CM1 C"],
      [
        "MME;;PETIT;Inès;1 rue A;99999;Aubin;;;;;MARTIN;Léa;CE2;;;;",
        "MME;;ROCHE;Ana;2 rue B;99999;Aubin;;;;;MARTIN;Noé;CP A;;;;",
      ],
    );
    expect(issues.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      "1:2 Plusieurs élèves s’appellent « Léa MARTIN » : la classe ne les distingue pas.",
      "1:3 « Noé MARTIN » n’est pas dans le fichier des élèves.",
      "0:2 Aucun responsable de cet enfant dans le fichier des responsables.",
      "0:3 Aucun responsable de cet enfant dans le fichier des responsables.",
      "0:4 Aucun responsable de cet enfant dans le fichier des responsables.",
    ]);
  });
});

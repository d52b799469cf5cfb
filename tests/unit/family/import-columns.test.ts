import { describe, expect, test } from "vitest";
import { templateColumns } from "@/domain/family/import/fields";
import { recogniseLayout } from "@/domain/family/import/layout";
import {
  townKey,
  writtenAddress,
  writtenCivility,
  writtenDay,
  writtenYes,
} from "@/domain/family/import/written-values";

const pupils =
  "Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe";
const guardians =
  "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable;Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants;Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants";

describe("A file is recognised by its headers", () => {
  test("our template, whatever the order, the case and the apostrophes", () => {
    const headers = templateColumns.map(({ header }) => header.toUpperCase().replaceAll("’", "'")).reverse();
    const found = recogniseLayout(headers);
    expect(found?.layout).toBe("template");
    expect(found?.columns.get("childName")).toEqual([headers.indexOf("NOM DE L'ENFANT")]);
    expect(found?.columns.size).toBe(templateColumns.length);
  });

  test("the two extractions of ONDE; the columns of a child come as often as an adult has children", () => {
    expect(recogniseLayout(pupils.split(";"))?.layout).toBe("onde-pupils");
    const found = recogniseLayout(guardians.split(";"));
    expect(found?.layout).toBe("onde-guardians");
    expect(found?.columns.get("childFirstNames")).toEqual([14, 18]);
  });

  test("nothing is guessed", () => {
    expect(recogniseLayout(["a", "b", "c"])).toBeNull();
    expect(recogniseLayout(["Nom de l’enfant", "Prénoms de l’enfant", "Date de naissance"])).toBeNull();
    expect(recogniseLayout([])).toBeNull();
  });
});

test.each([
  ["12/04/2018", "2018-04-12"],
  ["3/11/2020", "2020-11-03"],
  ["12-04-2018", "2018-04-12"],
  ["12.04.2018", "2018-04-12"],
  ["2018-04-12", "2018-04-12"],
  [" 12/04/2018 00:00:00 ", "2018-04-12"],
  ["29/02/2019", null],
  ["31/04/2018", null],
  ["04/2018", null],
  ["12/04/18", null],
  ["", null],
])("the day « %s » is %s", (written, day) => {
  expect(writtenDay(written)).toBe(day);
});

test("civilities and yes are read as people and spreadsheets write them", () => {
  expect(["MME", "Mme.", "Mlle", "M.", "Monsieur", "Dr", ""].map(writtenCivility)).toEqual([
    "Madame",
    "Madame",
    "Madame",
    "Monsieur",
    "Monsieur",
    null,
    null,
  ]);
  expect(["OUI", "x", "non", "FAUX", "", "peut-être"].map(writtenYes)).toEqual([true, true, false, false, null, null]);
});

test("an address is lines of an envelope, and a town is compared without its abbreviations", () => {
  expect(writtenAddress(" 12  rue des Écoles\nBât. C ", "99999", "Saint-Aubin")).toBe(
    "12 rue des Écoles\nBât. C\n99999 Saint-Aubin",
  );
  expect(writtenAddress("", "", " ")).toBeNull();
  expect(townKey("ST AUBIN CEDEX 9")).toBe(townKey("Saint-Aubin"));
  expect(townKey("Sainte-Marie")).toBe(townKey("STE MARIE"));
});

import { outcome } from "@tests/builders/outcome";
import { beforeEach, describe, expect, test } from "vitest";
import { anImportDesk, encoded, headers, hugo, lea, zoe } from "./desk";

let desk: Awaited<ReturnType<typeof anImportDesk>>;
beforeEach(async () => {
  desk = await anImportDesk();
});

describe("A dry run", () => {
  test("tells what would be created, and writes none of it", async () => {
    const before = await desk.census();
    const { id, report } = await desk.check([lea, hugo, zoe]);
    expect(report.counts).toEqual({
      lines: 3,
      newFamilies: 2,
      knownFamilies: 0,
      newAdults: 3,
      newChildren: 3,
      knownChildren: 0,
      movedChildren: 0,
      sharedChildren: 0,
      enrolments: 3,
      outsideFamilies: 1,
      errors: 0,
      duplicates: 0,
    });
    expect(report.newClasses).toEqual([{ name: "GS bleue", level: "GS", school: desk.village.school.name }]);
    expect(await desk.census()).toEqual(before);
    const traces = await desk.inVillage((db) => db.auditEntry.findMany({ where: { subjectId: id } }));
    expect(traces).toMatchObject([{ action: "import-checked", facts: { lines: 3, errors: 0 } }]);
  });

  test("names every line that is wrong, in French, and then nothing can be imported", async () => {
    const wrong = [
      lea.replace("12/04/2018", "31/04/2018"),
      hugo.replace("03/11/2020", "03/11/2031"),
      zoe.replace(";M.;", ";M.;;").replace("d’Œuilly", "").replace(";Jean;", ";"),
      lea.replace("06 12 34 56 78", "99 99 99 99 99"),
    ];
    const { id, report } = await desk.check(wrong);
    expect(report.errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Enfant, date de naissance : « 31/04/2018 » n’est pas une date.",
      "3 Enfant : sa date de naissance est à venir.",
      expect.stringMatching(/^4 Responsable 1, nom : /),
      "5 Responsable 1 : « 99 99 99 99 99 » n’est pas un numéro de téléphone.",
    ]);
    expect(await outcome(desk.admin.import.run({ id }))).toBe("IMPORT_HAS_ERRORS");
  });

  test("says which civility is none, and which answer is neither yes nor no", async () => {
    const { admin, yearId } = desk;
    const text = [`${headers};Hors commune`, `${lea.replace(";Mme;", ";Docteur;")};peut-être`, `${zoe};non`].join("\n");
    const { id } = await admin.import.check({
      schoolYearId: yearId,
      files: [{ name: "x.csv", content: encoded(text) }],
    });
    const { errors } = (await admin.import.read({ id })).report;
    expect(errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Responsable 1, civilité : « Docteur » n’est ni Madame, ni Monsieur, ni vide.",
      "2 Hors commune : « peut-être » n’est ni oui, ni non, ni vide.",
    ]);
  });

  test.each([
    ["a file of something else", "Produit;Prix\nPomme;1", /Colonnes non reconnues/],
    ["headers alone", headers, /Aucune ligne/],
    ["nothing", "", /n’est pas un fichier CSV : dans votre tableur/],
    ["a picture renamed", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", /n’est pas un fichier CSV/],
    ["a workbook renamed", "PK\u0003\u0004\u0014\0\0\0[Content_Types].xml", /n’est pas un fichier CSV/],
    ["a PDF renamed", "%PDF-1.7\n1 0 obj", /n’est pas un fichier CSV/],
    ["a quote that never ends", `${headers}\n"1;Moreau;;Léa`, /guillemet/],
  ])("%s is said in one sentence", async (_, text, sentence) => {
    const { id } = await desk.admin.import.check({
      schoolYearId: desk.yearId,
      files: [{ name: "x.csv", content: encoded(text) }],
    });
    const { errors } = (await desk.admin.import.read({ id })).report;
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(sentence);
  });

  test.each([
    ["Windows-1252 with semicolons", Buffer.from([headers.replaceAll("’", "'"), lea].join("\r\n"), "latin1")],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${[headers, lea].join("\n")}`)],
    ["commas", Buffer.from([headers, lea].join("\n").replaceAll(";", ","))],
    ["tabulations", Buffer.from([headers, lea].join("\n").replaceAll(";", "\t"))],
    ["UTF-16, as « texte Unicode »", Buffer.from(`\uFEFF${[headers, lea].join("\r\n")}`, "utf16le")],
  ])("reads %s", async (_, content) => {
    const file = { name: "x.csv", content: content.toString("base64") };
    const { id } = await desk.admin.import.check({ schoolYearId: desk.yearId, files: [file] });
    expect((await desk.admin.import.read({ id })).report.counts).toMatchObject({
      errors: 0,
      newChildren: 1,
      newAdults: 2,
    });
  });
});

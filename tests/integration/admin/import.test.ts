import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { workedThrough } from "@tests/builders/long-work";
import { outcome } from "@tests/builders/outcome";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { type Db, inCommune } from "@/server/db/tenant";

const now = "2026-09-03T10:00+02:00";
const headers =
  "Foyer;Nom de l’enfant;Nom d’usage de l’enfant;Prénoms de l’enfant;Date de naissance;Classe;Niveau;Civilité 1;Nom 1;Prénoms 1;E-mail 1;Téléphone 1;Adresse 1;Code postal 1;Ville 1;Nom 2;Prénoms 2;Téléphone 2";
const lea =
  "1;Moreau;;Léa;12/04/2018;CP;CP;Mme;Lefèvre;Camille;camille@example.invalid;06 12 34 56 78;12 rue des Écoles;99999;Invention;Moreau;Sacha;";
const hugo = "1;Moreau;;Hugo;03/11/2020;GS bleue;GS;;Lefèvre;Camille;;;;;;Moreau;Sacha;";
const zoe = "2;Œuilly;;Zoé;2019-02-01;CP;;M.;d’Œuilly;Jean;;;1 rue Z;38000;Grenoble;;;";

let village: Village;
beforeEach(async () => {
  village = await aVillage({ name: "Invention", inseeCode: "38305" });
});

const inVillage = <T>(work: (db: Db) => Promise<T>) => inCommune(village.communeId, work);
const secretary = async () => (await callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now })).admin;
const yearId = () => village.schoolYears.at(-1)?.id ?? "";
const encoded = (text: string) => Buffer.from(text, "utf8").toString("base64");

async function check(lines: readonly string[], admin?: Awaited<ReturnType<typeof secretary>>) {
  const desk = admin ?? (await secretary());
  const files = [{ name: "familles.csv", content: encoded([headers, ...lines].join("\r\n")) }];
  const { id } = await desk.import.check({ schoolYearId: yearId(), files });
  return { ...(await desk.import.read({ id })), desk };
}

async function imported(lines: readonly string[]) {
  const { id, desk } = await check(lines);
  const { workId } = await desk.import.run({ id });
  const work = await workedThrough(village.communeId, workId, now);
  return { id, desk, work };
}

const census = () => inVillage(async (db) => ({ families: await db.family.count(), children: await db.child.count() }));

describe("A dry run", () => {
  test("tells what would be created, and writes none of it", async () => {
    const before = await census();
    const { report } = await check([lea, hugo, zoe]);
    expect(report.counts).toEqual({
      lines: 3,
      newFamilies: 2,
      knownFamilies: 0,
      newAdults: 3,
      newChildren: 3,
      knownChildren: 0,
      sharedChildren: 0,
      enrolments: 3,
      outsideFamilies: 1,
      errors: 0,
      duplicates: 0,
    });
    expect(report.newClasses).toEqual([{ name: "GS bleue", level: "GS", school: village.school.name }]);
    expect(await census()).toEqual(before);
  });

  test("names every line that is wrong, in French, and then nothing can be imported", async () => {
    const wrong = [
      lea.replace("12/04/2018", "31/04/2018"),
      hugo.replace("03/11/2020", "03/11/2031"),
      zoe.replace(";M.;", ";M.;;").replace("d’Œuilly", "").replace(";Jean;", ";"),
      lea.replace("06 12 34 56 78", "99 99 99 99 99"),
    ];
    const { id, desk, report } = await check(wrong);
    expect(report.errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Enfant, date de naissance : « 31/04/2018 » n’est pas une date.",
      "3 Enfant : sa date de naissance est à venir.",
      expect.stringMatching(/^4 Responsable 1, nom : /),
      "5 Responsable 1 : « 99 99 99 99 99 » n’est pas un numéro de téléphone.",
    ]);
    expect(await outcome(desk.import.run({ id }))).toBe("IMPORT_HAS_ERRORS");
  });

  test.each([
    ["a file of something else", "Produit;Prix\nPomme;1", /Colonnes non reconnues/],
    ["headers alone", headers, /Aucune ligne/],
    ["nothing", "", /Colonnes non reconnues/],
    ["a quote that never ends", `${headers}\n"1;Moreau;;Léa`, /guillemet/],
  ])("%s is said in one sentence", async (_, text, sentence) => {
    const desk = await secretary();
    const { id } = await desk.import.check({
      schoolYearId: yearId(),
      files: [{ name: "x.csv", content: encoded(text) }],
    });
    const { errors } = (await desk.import.read({ id })).report;
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
    const desk = await secretary();
    const file = { name: "x.csv", content: content.toString("base64") };
    const { id } = await desk.import.check({ schoolYearId: yearId(), files: [file] });
    expect((await desk.import.read({ id })).report.counts).toMatchObject({ errors: 0, newChildren: 1, newAdults: 2 });
  });
});

describe("An import", () => {
  test("creates families, adults, children and classes, and enrols them", async () => {
    const { id, desk, work } = await imported([lea, hugo, zoe]);
    expect(work).toMatchObject({ done: 3, total: 3, result: { newFamilies: 2, newChildren: 3 } });
    const families = await inVillage((db) =>
      db.family.findMany({
        where: { id: { not: village.family.id } },
        orderBy: { number: "asc" },
        include: {
          guardians: { orderBy: { position: "asc" } },
          children: { include: { child: { include: { enrolments: { include: { schoolClass: true } } } } } },
        },
      }),
    );
    expect(families).toMatchObject([
      {
        name: "Lefèvre",
        resident: true,
        guardians: [
          {
            civility: "Madame",
            firstNames: "Camille",
            email: "camille@example.invalid",
            phone: "+33612345678",
            address: "12 rue des Écoles\n99999 Invention",
            payer: true,
          },
          { firstNames: "Sacha", payer: false },
        ],
      },
      { name: "d’Œuilly", resident: false, guardians: [{ civility: "Monsieur" }] },
    ]);
    const classes = families.flatMap(({ children }) =>
      children.map(({ child }) => `${child.firstNames} ${child.enrolments.map((one) => one.schoolClass.name)}`),
    );
    expect(classes.sort()).toEqual(["Hugo GS bleue", "Léa CP", "Zoé CP"]);
    expect((await desk.import.read({ id })).importedAt).toBe("2026-09-03T08:00:00.000Z");
    const where = { action: "families-imported", subjectId: id };
    expect(await inVillage((db) => db.auditEntry.count({ where }))).toBe(1);
  });

  test("twice the same file changes nothing the second time", async () => {
    await imported([lea, hugo, zoe]);
    const before = await census();
    const { id, desk, report } = await check([lea, hugo, zoe]);
    expect(report.counts).toMatchObject({ newFamilies: 0, knownFamilies: 2, newChildren: 0, knownChildren: 3 });
    expect(report.known.map(({ person }) => person)).toEqual(["Moreau Léa", "Moreau Hugo", "Œuilly Zoé"]);
    const { workId } = await desk.import.run({ id });
    await workedThrough(village.communeId, workId, now);
    expect(await census()).toEqual(before);
  });

  test("a known child changes class; a new brother joins the family, whatever the accents", async () => {
    await imported([lea]);
    const again = lea.replace("Moreau;;Léa", "MOREAU;;LEA").replace(";CP;CP;", ";CM1;;").replace("1;", ";");
    await imported([again, again.replace("LEA", "Noé").replace("12/04/2018", "01/02/2021")]);
    expect(await inVillage((db) => db.family.count())).toBe(2);
    const children = await inVillage((db) =>
      db.child.findMany({
        where: { birthName: { equals: "Moreau", mode: "insensitive" } },
        orderBy: { birthDay: "asc" },
        include: { families: true, enrolments: { include: { schoolClass: true } } },
      }),
    );
    expect(children.map(({ firstNames }) => firstNames)).toEqual(["Léa", "Noé"]);
    expect(children.map(({ families }) => families.length)).toEqual([1, 1]);
    expect(new Set(children.map(({ families }) => families[0]?.familyId)).size).toBe(1);
    expect(children.flatMap(({ enrolments }) => enrolments.map((one) => one.schoolClass.name))).toEqual(["CM1", "CM1"]);
  });

  test("an adult known by name and e-mail is the same family; by name alone, a possible duplicate that is shown", async () => {
    const family = await aFamily(village.communeId, { name: "Lefèvre" });
    await aGuardian(village.communeId, {
      familyId: family.id,
      birthName: "Lefevre",
      firstNames: "Camille Anne",
      email: "CAMILLE@example.invalid",
    });
    expect((await check([lea])).report.counts).toMatchObject({ newFamilies: 0, knownFamilies: 1, newChildren: 1 });
    const { report } = await check([lea.replace("camille@example.invalid", "autre@example.invalid")]);
    expect(report.counts).toMatchObject({ newFamilies: 1, duplicates: 1 });
    expect(report.duplicates).toMatchObject([{ line: 2, familyNumber: family.number, because: "adult" }]);
  });

  test("a child in two households of the file belongs to both", async () => {
    const other = lea.replace(/^1;/, "2;").replace("Lefèvre;Camille;camille@example.invalid", "Roche;Paul;");
    await imported([lea, other.replace("06 12 34 56 78", "").replace("Moreau;Sacha", ";")]);
    const children = await inVillage((db) =>
      db.child.findMany({ where: { birthName: "Moreau" }, include: { families: true } }),
    );
    expect(children.map(({ families }) => families.length)).toEqual([2]);
  });

  test("a child of a family that is closed is not brought back by itself", async () => {
    const family = await aFamily(village.communeId, { closedAt: new Date("2026-07-01T00:00:00Z") });
    await aChild(village.communeId, {
      families: [family],
      birthName: "Moreau",
      birthDay: "2018-04-12",
      firstNames: "Léa",
    });
    const { report } = await check([lea]);
    expect(report.errors.map(({ message }) => message)).toEqual([expect.stringContaining("qui est close")]);
  });

  test("is all or nothing: what fails in the middle leaves no trace", async () => {
    const before = await census();
    const { id, desk } = await check([lea, hugo, zoe]);
    const { workId } = await desk.import.run({ id });
    // The school year disappears between the check and the import: enrolling, the last step, fails.
    await inVillage(async (db) => {
      await db.enrolment.deleteMany({ where: { schoolYearId: yearId() } });
      await db.schoolYear.delete({ where: { id: yearId() } });
    });
    expect(await workedThrough(village.communeId, workId, now)).toMatchObject({ result: { failed: true } });
    expect(await census()).toEqual(before);
    expect(await desk.import.works()).toMatchObject([{ id: workId, isFinished: true, hasFailed: true }]);
  });

  test("twice by the queue, or launched twice, imports once", async () => {
    const { id, desk } = await check([lea, zoe]);
    const answers = await Promise.all([1, 2].map(() => outcome(desk.import.run({ id }))));
    expect(answers.sort()).toEqual(["IMPORT_STARTED", "fine"]);
    const [work] = await desk.import.works();
    await Promise.all([1, 2].map(() => workedThrough(village.communeId, work?.id ?? "", now)));
    expect(await census()).toEqual({ families: 3, children: 4 });
  });

  test("what was typed since the check is not created twice", async () => {
    const { id, desk } = await check([lea]);
    const family = await aFamily(village.communeId);
    await aChild(village.communeId, {
      families: [family],
      birthName: "Moreau",
      birthDay: "2018-04-12",
      firstNames: "Léa",
    });
    const { workId } = await desk.import.run({ id });
    await workedThrough(village.communeId, workId, now);
    expect(await inVillage((db) => db.child.count({ where: { firstNames: "Léa", birthName: "Moreau" } }))).toBe(1);
  });
});

describe("Another commune", () => {
  test("neither reads nor runs it, nor finds anybody here", async () => {
    await imported([lea]);
    const { id } = await check([zoe]);
    const elsewhere = await aVillage();
    const { admin } = await callerFor(await anAccount(elsewhere.communeId, { role: "AGENT" }), { now });
    expect(await outcome(admin.import.read({ id }))).toBe("NOT_FOUND");
    expect(await outcome(admin.import.run({ id }))).toBe("NOT_FOUND");
    expect(await admin.import.works()).toEqual([]);
    const files = [{ name: "x.csv", content: encoded([headers, lea].join("\n")) }];
    expect(await outcome(admin.import.check({ schoolYearId: yearId(), files }))).toBe("NOT_FOUND");
    const theirs = { schoolYearId: elsewhere.schoolYears[0]?.id ?? "", files };
    const { id: own } = await admin.import.check(theirs);
    expect((await admin.import.read({ id: own })).report.counts).toMatchObject({ knownChildren: 0, newFamilies: 1 });
  });
});

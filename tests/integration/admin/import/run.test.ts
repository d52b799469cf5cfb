import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { workedThrough } from "@tests/builders/long-work";
import { outcome } from "@tests/builders/outcome";
import { aVillage } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { anImportDesk, encoded, headers, hugo, lea, now, zoe } from "./desk";

let desk: Awaited<ReturnType<typeof anImportDesk>>;
beforeEach(async () => {
  desk = await anImportDesk();
});

describe("An import", () => {
  test("creates families, adults, children and classes, and enrols them", async () => {
    const { id, work } = await desk.imported([lea, hugo, zoe]);
    expect(work).toMatchObject({ done: 3, total: 3, result: { newFamilies: 2, newChildren: 3 } });
    const families = await desk.inVillage((db) =>
      db.family.findMany({
        where: { id: { not: desk.village.family.id } },
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
    expect((await desk.admin.import.read({ id })).importedAt).toBe("2026-09-03T08:00:00.000Z");
    const where = { action: "families-imported", subjectId: id };
    expect(await desk.inVillage((db) => db.auditEntry.count({ where }))).toBe(1);
  });

  test("twice the same file changes nothing the second time", async () => {
    await desk.imported([lea, hugo, zoe]);
    const before = await desk.census();
    const { id, report } = await desk.check([lea, hugo, zoe]);
    expect(report.counts).toMatchObject({ newFamilies: 0, knownFamilies: 2, newChildren: 0, knownChildren: 3 });
    expect(report.known.map(({ person }) => person)).toEqual(["Moreau Léa", "Moreau Hugo", "Œuilly Zoé"]);
    const { workId } = await desk.admin.import.run({ id });
    await workedThrough(desk.village.communeId, workId, now);
    expect(await desk.census()).toEqual(before);
  });

  test("a known child changes class; a new brother joins the family, whatever the accents", async () => {
    await desk.imported([lea]);
    const again = lea.replace("Moreau;;Léa", "MOREAU;;LEA").replace(";CP;CP;", ";CM1;;").replace("1;", ";");
    const { report } = await desk.check([again]);
    expect(report.counts.movedChildren).toBe(1);
    expect(report.known).toMatchObject([{ person: "MOREAU LEA", classBefore: "CP", classAfter: "CM1" }]);
    await desk.imported([again, again.replace("LEA", "Noé").replace("12/04/2018", "01/02/2021")]);
    expect(await desk.inVillage((db) => db.family.count())).toBe(2);
    const children = await desk.inVillage((db) =>
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
    const family = await aFamily(desk.village.communeId, { name: "Lefèvre" });
    await aGuardian(desk.village.communeId, {
      familyId: family.id,
      birthName: "Lefevre",
      firstNames: "Camille Anne",
      email: "CAMILLE@example.invalid",
    });
    expect((await desk.check([lea])).report.counts).toMatchObject({ newFamilies: 0, knownFamilies: 1, newChildren: 1 });
    const { report } = await desk.check([lea.replace("camille@example.invalid", "autre@example.invalid")]);
    expect(report.counts).toMatchObject({ newFamilies: 1, duplicates: 1 });
    expect(report.duplicates).toMatchObject([{ line: 2, familyNumber: family.number, because: "adult" }]);
  });

  test("a child in two households of the file belongs to both", async () => {
    const other = lea.replace(/^1;/, "2;").replace("Lefèvre;Camille;camille@example.invalid", "Roche;Paul;");
    await desk.imported([lea, other.replace("06 12 34 56 78", "").replace("Moreau;Sacha", ";")]);
    const children = await desk.inVillage((db) =>
      db.child.findMany({ where: { birthName: "Moreau" }, include: { families: true } }),
    );
    expect(children.map(({ families }) => families.length)).toEqual([2]);
  });

  test("a child of a family that is closed is not brought back by itself", async () => {
    const family = await aFamily(desk.village.communeId, { closedAt: new Date("2026-07-01T00:00:00Z") });
    await aChild(desk.village.communeId, {
      families: [family],
      birthName: "Moreau",
      birthDay: "2018-04-12",
      firstNames: "Léa",
    });
    const { report } = await desk.check([lea]);
    expect(report.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("qui est fermée : rouvrez-la"),
    ]);
  });

  test("a child who left a closed family for an open one is known in the open one", async () => {
    const { communeId } = desk.village;
    const closed = await aFamily(communeId, { closedAt: new Date("2026-07-01T00:00:00Z") });
    const open = await aFamily(communeId);
    const known = { birthName: "Moreau", birthDay: "2018-04-12", firstNames: "Léa" };
    const child = await aChild(communeId, { families: [closed, open], ...known });
    const { report } = await desk.check([lea, hugo]);
    expect(report.errors).toEqual([]);
    expect(report.counts).toMatchObject({ newFamilies: 0, knownFamilies: 1, knownChildren: 1, newChildren: 1 });
    await desk.imported([lea, hugo]);
    const homes = await desk.inVillage((db) => db.childFamily.findMany({ where: { familyId: open.id } }));
    expect(homes).toHaveLength(2);
    expect(homes).toContainEqual(expect.objectContaining({ childId: child.id }));
  });

  test("a third household is an error that names the two known: a parent was written otherwise", async () => {
    const { communeId } = desk.village;
    const families = [await aFamily(communeId), await aFamily(communeId)];
    await aGuardian(communeId, { familyId: families[0]?.id ?? "", birthName: "Lefèvre", firstNames: "Camille" });
    await aGuardian(communeId, { familyId: families[1]?.id ?? "", birthName: "Roche", firstNames: "Paul" });
    await aChild(communeId, { families, birthName: "Moreau", birthDay: "2018-04-12", firstNames: "Léa" });
    const ofFather = (name: string) =>
      lea
        .replace(/^1;/, "2;")
        .replace("Lefèvre;Camille;camille@example.invalid;06 12 34 56 78", `${name};Paul;;`)
        .replace("Moreau;Sacha", ";");
    const { id, report } = await desk.check([lea, ofFather("Rocher")]);
    const numbers = families.map(({ number }) => `n° ${number}`);
    expect(report.errors).toEqual([{ file: 0, line: 2, message: expect.stringMatching(/Moreau Léa est déjà/) }]);
    for (const number of numbers) expect(report.errors[0]?.message).toContain(number);
    expect(await outcome(desk.admin.import.run({ id }))).toBe("IMPORT_HAS_ERRORS");
    expect((await desk.check([lea, ofFather("Roche")])).report.counts).toMatchObject({ errors: 0, knownFamilies: 2 });
  });

  test("is all or nothing: what fails in the middle leaves no trace", async () => {
    const before = await desk.census();
    const { id } = await desk.check([lea, hugo, zoe]);
    const { workId } = await desk.admin.import.run({ id });
    // The school year disappears between the check and the import: enrolling, the last step, fails.
    await desk.inVillage(async (db) => {
      await db.enrolment.deleteMany({ where: { schoolYearId: desk.yearId } });
      await db.schoolYear.delete({ where: { id: desk.yearId } });
    });
    expect(await workedThrough(desk.village.communeId, workId, now)).toMatchObject({ result: { failed: true } });
    expect(await desk.census()).toEqual(before);
    expect(await desk.admin.import.works()).toMatchObject([{ id: workId, isFinished: true, hasFailed: true }]);
  });

  test("twice by the queue, or launched twice, imports once", async () => {
    const { id } = await desk.check([lea, zoe]);
    const answers = await Promise.all([1, 2].map(() => outcome(desk.admin.import.run({ id }))));
    expect(answers.sort()).toEqual(["IMPORT_STARTED", "fine"]);
    const [work] = await desk.admin.import.works();
    await Promise.all([1, 2].map(() => workedThrough(desk.village.communeId, work?.id ?? "", now)));
    expect(await desk.census()).toEqual({ families: 3, children: 4 });
  });

  test("what was typed since the check is not created twice", async () => {
    const { id } = await desk.check([lea]);
    const family = await aFamily(desk.village.communeId);
    await aChild(desk.village.communeId, {
      families: [family],
      birthName: "Moreau",
      birthDay: "2018-04-12",
      firstNames: "Léa",
    });
    const { workId } = await desk.admin.import.run({ id });
    await workedThrough(desk.village.communeId, workId, now);
    expect(await desk.inVillage((db) => db.child.count({ where: { firstNames: "Léa", birthName: "Moreau" } }))).toBe(1);
  });
});

describe("Another commune", () => {
  test("neither reads nor runs it, nor finds anybody here", async () => {
    await desk.imported([lea]);
    const { id } = await desk.check([zoe]);
    const elsewhere = await aVillage();
    const { admin } = await callerFor(await anAccount(elsewhere.communeId, { role: "AGENT" }), { now });
    expect(await outcome(admin.import.read({ id }))).toBe("NOT_FOUND");
    expect(await outcome(admin.import.run({ id }))).toBe("NOT_FOUND");
    expect(await admin.import.works()).toEqual([]);
    const files = [{ name: "x.csv", content: encoded([headers, lea].join("\n")) }];
    expect(await outcome(admin.import.check({ schoolYearId: desk.yearId, files }))).toBe("NOT_FOUND");
    const theirs = { schoolYearId: elsewhere.schoolYears[0]?.id ?? "", files };
    const { id: own } = await admin.import.check(theirs);
    expect((await admin.import.read({ id: own })).report.counts).toMatchObject({ knownChildren: 0, newFamilies: 1 });
  });
});

import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aFamily, aGuardian } from "@tests/builders/family";
import { expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";
import { aDesk, aNewFamily, anAdult } from "./desk";

test("a family is found by any name, a child, an identifier, an e-mail, a phone or its number", async () => {
  const { desk, communeId } = await aDesk();
  const { id, number } = await desk.admin.family.create(
    aNewFamily({
      adults: [
        {
          ...anAdult,
          birthName: "de La Tour",
          usageName: "d’Ornano",
          firstNames: "Éléonore",
          email: "Eleo.Tour@exemple.fr",
          phone: "06 39 98 12 34",
        },
      ],
    }),
  );
  await anAccount(communeId, { family: { id }, identifier: "tour-k7" });
  const found = async (query: string) => (await desk.admin.family.list({ query })).families.map((one) => one.id);
  for (const query of [
    "de la tour",
    "LATOUR",
    "delatour lefevre",
    "lefèvre tour",
    "ornano",
    "d'ornano eleonore",
    "Zoé",
    "zoe line",
    "zoeline",
    "tour-k7",
    "eleo.tour@exemple.fr",
    "0639981234",
    "+33 6 39 98 12 34",
    "98 12 34",
    String(number),
  ])
    expect({ query, found: await found(query) }).toMatchObject({ query, found: expect.arrayContaining([id]) });
  expect(await found("zoe martin")).toEqual([]);
  expect(await found("100%")).toEqual([]);
});

test("what is changed is found under its new name at once, and under the old one no more", async () => {
  const { desk } = await aDesk();
  const { id, childIds } = await desk.admin.family.create(aNewFamily());
  const page = await desk.admin.family.page({ familyId: id });
  const child = page.children[0];
  await desk.admin.child.save({
    familyId: id,
    id: childIds[0] ?? "",
    version: child?.version ?? 0,
    birthName: "Quéméneur",
    usageName: null,
    firstNames: "Zoé-Line",
    birthDay: child?.birthDay ?? ("2019-02-03" as never),
    enrolment: null,
  });
  expect((await desk.admin.family.list({ query: "quemeneur" })).count).toBe(1);
});

test("words are kept for rows written outside the screens too, and never for another commune", async () => {
  const one = await aDesk();
  const other = await aDesk();
  const family = await aFamily(one.communeId, { name: "Xylophone" });
  await aGuardian(one.communeId, { familyId: family.id, birthName: "Zwingelstein" });
  expect((await one.desk.admin.family.list({ query: "zwingel" })).families.map(({ id }) => id)).toEqual([family.id]);
  expect((await other.desk.admin.family.list({ query: "zwingel" })).count).toBe(0);
  await inCommune(one.communeId, (db) => db.guardian.deleteMany({ where: { familyId: family.id } }));
  expect((await one.desk.admin.family.list({ query: "zwingel" })).count).toBe(0);
});

test("the list is sorted, filtered and cut by the server", async () => {
  const { desk, communeId, family, classes } = await aDesk();
  for (const name of ["Émile", "zola", "Abel"]) await aFamily(communeId, { name, resident: name !== "zola" });
  await aFamily(communeId, { name: "Parti", closedAt: new Date("2026-09-01T00:00:00Z") });
  const names = async (asked: Parameters<typeof desk.admin.family.list>[0]) =>
    (await desk.admin.family.list(asked)).families.map(({ name }) => name);
  expect(await names({})).toEqual(["Abel", "Émile", "Essai", "zola"]);
  expect(await names({ descending: true })).toEqual(["zola", "Essai", "Émile", "Abel"]);
  expect(await names({ resident: false })).toEqual(["zola"]);
  expect(await names({ state: "closed" })).toEqual(["Parti"]);
  expect(await names({ query: "parti" })).toEqual(["Parti"]);
  expect(await names({ classId: classes.cp.id })).toEqual(["Essai"]);
  const [row] = (await desk.admin.family.list({ classId: classes.cm1.id })).families;
  expect(row).toMatchObject({ id: family.id, children: [{ name: "Hugo Essai" }, { name: "Léa Essai" }] });
  expect(row?.children.map(({ className }) => className).sort()).toEqual(["CM1", "CP"]);
});

test("the export opens in a spreadsheet: mark, semicolons, no formula; and is written down", async () => {
  const { desk, communeId } = await aDesk();
  await aFamily(communeId, { name: "=SOMME(A1)", number: 7 });
  const text = await desk.admin.family.export({});
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain("N° de famille;Famille;");
  expect(text).toContain("7;'=SOMME(A1);oui;ouvert");
  const entries = await inCommune(communeId, (db) =>
    db.auditEntry.findMany({ where: { action: "families-exported" } }),
  );
  expect(entries).toMatchObject([{ facts: { lines: 2 } }]);
});

test("a secretary of another commune sees nobody", async () => {
  const one = await aDesk();
  const other = await aDesk();
  const seen = await other.desk.admin.family.list({ query: String(one.family.number), state: "all" });
  expect(seen.families.map(({ id }) => id)).not.toContain(one.family.id);
  const nobody = await callerFor(null);
  await expect(nobody.admin.family.list({})).rejects.toThrow("SIGN_IN_REQUIRED");
});

import { anAccount } from "@tests/builders/account";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { aRegie } from "@tests/builders/service";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { administratorOf, now } from "./settings";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId);
});

describe("schools and classes", () => {
  test("a school is added, renamed, and gets its classes from the youngest", async () => {
    const { id: schoolId } = await admin.school.save({ id: null, name: "Zone Nord" });
    await admin.school.save({ id: schoolId, name: "Zédé" });
    await admin.school.saveClass({ id: null, schoolId, name: "Les grands", level: "CM1-CM2" });
    await admin.school.saveClass({ id: null, schoolId, name: "Les petits", level: "PS-MS" });
    const schools = await admin.school.list();
    expect(schools.find(({ id }) => id === schoolId)).toMatchObject({
      name: "Zédé",
      classes: [{ name: "Les petits", children: 0 }, { name: "Les grands" }],
    });
    const known = schools.find(({ id }) => id === village.school.id);
    expect(known?.classes.map(({ name, children }) => [name, children])).toEqual([
      ["CP", 1],
      ["CM1", 1],
    ]);
  });

  test("two schools, or two classes of one, never share a name; a class with children stays", async () => {
    expect(await outcome(admin.school.save({ id: null, name: village.school.name }))).toBe("NAME_TAKEN");
    const again = { id: null, schoolId: village.school.id, name: "cp", level: "CP" };
    expect(await outcome(admin.school.saveClass(again))).toBe("NAME_TAKEN");
    const refused = await refusalFrom(admin.school.removeClass({ id: village.classes.cp.id }));
    expect(refused).toEqual({ code: "CLASS_NOT_EMPTY", children: 2 });
    const empty = await admin.school.saveClass({ ...again, name: "ULIS", level: "ULIS" });
    await admin.school.removeClass(empty);
  });
});

describe("régies", () => {
  test("are added and changed; a code is of one régie only", async () => {
    const { id } = await admin.regie.save({ id: null, code: "01", name: "Cantine", chequeWording: "Régie cantine" });
    await admin.regie.save({ id, code: "02", name: "Cantine", chequeWording: "Régie cantine" });
    expect(await admin.regie.list()).toContainEqual(expect.objectContaining({ id, code: "02", serviceNames: [] }));
    const same = { id: null, code: "02", name: "Garderie", chequeWording: "Régie garderie" };
    expect(await outcome(admin.regie.save(same))).toBe("NAME_TAKEN");
  });
});

test("only administrators, each for its own commune", async () => {
  const school = { id: village.school.id, name: "Volée" };
  const schoolClass = { id: village.classes.cp.id, schoolId: village.school.id, name: "Volée", level: "CP" };
  const regie = { ...(await aRegie(village.communeId, { code: "07" })), code: "08", name: "Volée", chequeWording: "X" };
  const other = await administratorOf((await aVillage()).communeId);
  const agent = (await callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now })).admin;
  for (const [caller, code] of [
    [other, "NOT_FOUND"],
    [agent, "NOT_ALLOWED"],
  ] as const) {
    expect(await outcome(caller.school.save(school))).toBe(code);
    expect(await outcome(caller.school.saveClass(schoolClass))).toBe(code);
    expect(await outcome(caller.school.removeClass({ id: schoolClass.id }))).toBe(code);
    expect(await outcome(caller.regie.save(regie))).toBe(code);
  }
  expect(JSON.stringify(await admin.school.list())).not.toContain("Volée");
});

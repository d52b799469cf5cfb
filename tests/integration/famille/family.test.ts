import { anAccount } from "@tests/builders/account";
import { aSchoolYear } from "@tests/builders/calendar";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { aVillage } from "@tests/builders/village";
import { describe, expect, test } from "vitest";

describe("A family's file", () => {
  test("says who the adults and the children are, and whom to call", async () => {
    const { communeId, family, account, school, classes, enrolledIn } = await aVillage({ phone: "+33400000000" });
    await aGuardian(communeId, { familyId: family.id, firstNames: "Dominique", birthName: "Essai", payer: false });
    await aChild(communeId, {
      families: [family],
      firstNames: "Zoé",
      birthName: "Naissance",
      usageName: "Usage",
      birthDay: "2015-12-31",
      diet: "VEGETARIAN",
      allergens: ["milk"],
      hasPai: true,
      enrolments: enrolledIn(classes.cm1),
    });
    const caller = await callerFor(account);
    const file = await caller.famille.family.file();
    expect(file).toMatchObject({ name: "Essai", number: family.number, townHall: { phone: "+33400000000" } });
    expect(file.adults).toMatchObject([
      { name: "Camille Essai", payer: true },
      { name: "Dominique Essai", payer: false },
    ]);
    expect(file.children.map(({ name }) => name)).toEqual(["Zoé Usage", "Léa Essai", "Hugo Essai"]);
    expect(file.children[0]).toMatchObject({
      birthDay: "2015-12-31",
      diet: "VEGETARIAN",
      allergens: ["milk"],
      hasPai: true,
      hasOtherHousehold: false,
      enrolment: { schoolYear: "2026-2027", school: school.name, className: "CM1" },
    });
  });

  test("shows the class of the coming year once the year is over", async () => {
    const { communeId, family, account, classes } = await aVillage();
    const next = await aSchoolYear(communeId, { label: "2027-2028", firstDay: "2027-09-01", lastDay: "2028-07-01" });
    const enrolments = [{ schoolYearId: next.id, classId: classes.cm1.id }];
    await aChild(communeId, { families: [family], firstNames: "Ana", birthDay: "2014-01-01", enrolments });
    const caller = await callerFor(account, { now: "2027-07-20T10:00+02:00" });
    const [ana, lea] = (await caller.famille.family.file()).children;
    expect(ana?.enrolment).toMatchObject({ schoolYear: "2027-2028", className: "CM1" });
    expect(lea?.enrolment).toBeNull();
  });

  test("of a child's other household, tells only that there is one", async () => {
    const { communeId, family, account } = await aVillage();
    const other = await aFamily(communeId, { name: "Secret" });
    await aGuardian(communeId, { familyId: other.id, birthName: "Secret", address: "12 rue Secrète" });
    await aChild(communeId, { families: [family, other], firstNames: "Ana", birthDay: "2014-01-01" });
    const caller = await callerFor(account);
    const file = await caller.famille.family.file();
    expect(file.children[0]).toMatchObject({ hasOtherHousehold: true, enrolment: null });
    expect(JSON.stringify(file)).not.toMatch(/Secr/);
  });

  test("another family of the commune, and one of another commune, see their own file only", async () => {
    const village = await aVillage();
    const neighbour = await anAccount(village.communeId, {
      family: await aFamily(village.communeId, { name: "Voisine" }),
    });
    const { id: elsewhere } = await aCommune();
    const stranger = await anAccount(elsewhere, { family: await aFamily(elsewhere, { name: "Lointaine" }) });
    for (const [account, name] of [
      [neighbour, "Voisine"],
      [stranger, "Lointaine"],
    ] as const) {
      const caller = await callerFor(account);
      expect(await caller.famille.family.file()).toMatchObject({ name, adults: [], children: [] });
    }
  });

  test("is not for nobody, nor for the staff", async () => {
    const { communeId } = await aVillage();
    const nobody = await callerFor(null);
    expect(await refusalFrom(nobody.famille.family.file())).toEqual({ code: "SIGN_IN_REQUIRED" });
    for (const role of ["AGENT", "KITCHEN", "REGISSEUR", "ADMINISTRATOR"] as const) {
      const caller = await callerFor(await anAccount(communeId, { role }));
      expect(await refusalFrom(caller.famille.family.file())).toEqual({ code: "NOT_ALLOWED" });
    }
  });
});

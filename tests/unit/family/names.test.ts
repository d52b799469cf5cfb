import { describe, expect, test } from "vitest";
import { adultFacts, childFacts, contactFacts } from "@/domain/family/inputs";
import { nameKey } from "@/domain/family/name-key";
import { listedName, personName } from "@/domain/family/person-name";
import { searchPatterns } from "@/domain/family/search-query";

test.each([
  ["Éléonore", "eleonore"],
  ["D’Ørnano-L'Œuvre", "d ornano l oeuvre"],
  ["  LE   GOFF ", "le goff"],
  ["Ñuñez Łódź Strauß", "nunez lodz strauss"],
  ["Y", "y"],
])("%s is compared as %s", (written, key) => {
  expect(nameKey(written)).toBe(key);
});

describe("what is typed to find a family", () => {
  test.each([
    ["DE LA TOUR Léa", ["%tour%", "%lea%"]],
    ["Léa de la Tour", ["%tour%", "%lea%"]],
    ["Jean-Pierre", ["%pierre%", "%jean%"]],
    ["Lê", ["% le%"]],
    ["o", ["% o%"]],
    ["06 12 34 56 78", ["%0612345678%"]],
    ["+33 6 12 34 56 78", ["%0612345678%"]],
    ["0033612345678", ["%0612345678%"]],
    ["412", ["%412%"]],
    ["n°16", ["% 16 %"]],
    ["N° 16", ["% 16 %"]],
    ["Numéro 16", ["% 16 %"]],
    ["Nino, n°\u00A016", ["%nino%", "% 16 %"]],
    ["Camille.Martin@Exemple.fr", ["%camille.martin@exemple.fr%"]],
    ["100%_@x.fr", ["%100\\%\\_@x.fr%"]],
  ])("%s", (typed, patterns) => {
    expect(searchPatterns(typed)?.patterns).toEqual(patterns);
  });

  test("is nothing when it holds no letter nor number", () => {
    expect(searchPatterns("  -- ")).toBeNull();
    expect(searchPatterns("")).toBeNull();
  });
});

const adult = {
  civility: null,
  birthName: "O",
  usageName: "",
  firstNames: "",
  email: "",
  phone: "",
  secondPhone: null,
  address: "",
  cityInseeCode: "2a004",
  legalAuthority: true,
  payer: false,
};

describe("an adult", () => {
  test("may have a name of one letter, no first name, no e-mail and no phone", () => {
    expect(adultFacts.parse(adult)).toMatchObject({
      birthName: "O",
      usageName: null,
      firstNames: "",
      email: null,
      phone: null,
      cityInseeCode: "2A004",
    });
  });

  test.each(["de La Tour d'Auvergne", "D’Ornano", "Ben Saïd-Müller", "N’Guessan"])("%s is a name", (birthName) => {
    expect(adultFacts.parse({ ...adult, birthName: `  ${birthName} ` }).birthName).toBe(birthName);
  });

  test.each([
    ["birthName", "Martin2"],
    ["birthName", " - "],
    ["birthName", ""],
    ["email", "camille"],
    ["phone", "six"],
    ["cityInseeCode", "3830"],
  ])("%s can't be « %s »", (field, value) => {
    const parsed = adultFacts.safeParse({ ...adult, [field]: value });
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });

  test("what the form gives is what the procedure accepts again", () => {
    const given = adultFacts.parse(adult);
    expect(adultFacts.parse(given)).toEqual(given);
  });
});

test("a child is born on a day of the calendar", () => {
  const child = { birthName: "Martin", usageName: null, firstNames: "Léa" };
  expect(childFacts.safeParse({ ...child, birthDay: "2018-02-29" }).success).toBe(false);
  expect(childFacts.safeParse({ ...child, birthDay: "1918-02-28" }).success).toBe(false);
  expect(childFacts.safeParse({ ...child, birthDay: "2020-02-29" }).success).toBe(true);
});

test("a contact may collect, or is called, or both", () => {
  const contact = { name: "Odette Petit", relation: "", phone: "", mayCollect: false, emergency: false };
  expect(contactFacts.safeParse(contact).success).toBe(false);
  expect(contactFacts.safeParse({ ...contact, mayCollect: true }).success).toBe(true);
});

test("people are called by their usage name", () => {
  const person = { birthName: "Petit", usageName: "de La Tour", firstNames: "Inès" };
  expect(personName(person)).toBe("Inès de La Tour");
  expect(listedName({ ...person, usageName: null })).toBe("Petit Inès");
  expect(personName({ ...person, firstNames: "" })).toBe("de La Tour");
});

import { describe, expect, test } from "vitest";
import { addressLines, seemsResident } from "@/domain/account/request-address";
import { accountRequestInput, accountRequestOn } from "@/domain/account/request-input";
import { nextRequestNumber, requestNumbersOf, requestReference } from "@/domain/account/request-state";
import { isSamePerson } from "@/domain/account/same-person";
import { day } from "@/domain/calendar/day";

describe("The number of a request", () => {
  test("begins again each year", () => {
    expect(requestReference(nextRequestNumber(2026, null))).toBe("D-2026-0001");
    expect(requestReference(nextRequestNumber(2026, nextRequestNumber(2026, null)))).toBe("D-2026-0002");
    expect(requestReference(nextRequestNumber(2027, null))).toBe("D-2027-0001");
  });

  test("goes past 9 999 without meeting the next year's", () => {
    expect(requestReference(nextRequestNumber(2026, 202609999))).toBe("D-2026-10000");
    const { from, to } = requestNumbersOf(2026);
    expect([from, to]).toEqual([202600000, 202700000]);
  });
});

describe("The same person", () => {
  const person = (birthName: string, usageName: string | null, firstNames: string) => ({
    birthName,
    usageName,
    firstNames,
  });

  test.each([
    [person("Lefèvre", null, "Éloïse"), person("LEFEVRE", null, "Eloise Marie"), true],
    [person("Martin", "Durand", "Zoé"), person("Durand", null, "Zoé"), true],
    [person("Le Goff", null, "Anne-Sophie"), person("le-goff", null, "Anne Sophie"), true],
    [person("Martin", null, "Zoé"), person("Martin", null, "Zélie"), false],
    [person("Martin", null, "Zoé"), person("Dupont", null, "Zoé"), false],
    [person("Martin", null, "Mohamed Amine"), person("Martin", null, "Mohamed Yassine"), false],
    [person("Martin", null, "Marie-Lou"), person("Martin", null, "Marie-Ange"), false],
    [person("Martin", null, "Marie"), person("Martin", null, "Marie-Ange"), true],
    [person("Martin", null, "Ann"), person("Martin", null, "Annie"), false],
    [person("Martin", null, ""), person("Martin", null, "Zoé"), false],
    [person("D’Arc", "", "Zoé"), person("Dupont", "", "Zoé"), false],
  ])("%o and %o: %s", (one, other, expected) => {
    expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([expected, expected]);
  });
});

describe("The address", () => {
  const address = { street: "3 rue des Essais", addressComplement: "", postcode: "38730", city: "SAINT-ÉTIENNE" };

  test("has the lines of an envelope, none of them empty", () => {
    expect(addressLines(address)).toBe("3 rue des Essais\n38730 SAINT-ÉTIENNE");
    expect(addressLines({ ...address, addressComplement: "Bât. B" }).split("\n")).toHaveLength(3);
  });

  test.each([
    ["Saint Étienne", true],
    ["saint-etienne", true],
    ["Saint-Étienne-le-Vieux", false],
  ])("seems to be in the commune %s: %s", (name, expected) => {
    expect(seemsResident(address, name)).toBe(expected);
  });
});

describe("The form", () => {
  const adult = {
    birthName: "Essai",
    usageName: "",
    firstNames: "Zoé",
    email: "zoe@example.invalid",
    phone: "0639981234",
  };
  const child = {
    birthName: "Essai",
    usageName: "",
    firstNames: "Léa",
    birthDay: "2020-05-17",
    schoolId: "",
    level: "",
  };
  const form = {
    adults: [adult],
    children: [child],
    street: "3 rue des Essais",
    addressComplement: "",
    postcode: "38730",
    city: "Invention",
    serviceIds: ["01890000-0000-7000-8000-000000000000"],
    message: "",
    reglementVersion: 1,
    acceptsReglement: true,
  };

  const wrongPaths = (values: object) => {
    const { error } = accountRequestInput.safeParse({ ...form, ...values });
    return [...new Set(error?.issues.map(({ path }) => path.join(".")))];
  };

  test("is complete as it is", () => {
    expect(wrongPaths({})).toEqual([]);
  });

  test.each([
    [{ adults: [{ ...adult, email: "" }] }, "adults.0.email"],
    [{ adults: [{ ...adult, email: "zoe" }] }, "adults.0.email"],
    [{ adults: [{ ...adult, phone: "" }] }, "adults.0.phone"],
    [{ children: [] }, "children"],
    [{ children: [{ ...child, birthDay: "" }] }, "children.0.birthDay"],
    [{ postcode: "387" }, "postcode"],
    [{ serviceIds: [] }, "serviceIds"],
    [{ acceptsReglement: false }, "acceptsReglement"],
  ])("says what is wrong, and where", (values, path) => {
    expect(wrongPaths(values)).toEqual([path]);
  });

  test.each([
    ["2026-11-17", []],
    ["2026-11-18", ["Cette date est à venir\u00A0: vérifiez-la."]],
    ["2008-11-17", []],
    ["2008-11-16", ["Le portail est fait pour les enfants de moins de 18\u00A0ans\u00A0: vérifiez l’année."]],
  ])("a child born on %s, on 17 November 2026, even without a first name: %j", (birthDay, sentences) => {
    const asked = { ...form, children: [{ ...child, firstNames: "", birthDay }] };
    const { error } = accountRequestOn(day("2026-11-17")).safeParse(asked);
    expect((error?.issues ?? []).map(({ message }) => message)).toEqual(sentences);
  });

  test.each([
    ["0612", false],
    ["06 39 98 12 345", false],
    ["06.39.98.12.34", true],
    ["+33 6 39 98 12 34", true],
    ["00 41 21 555 01 02", true],
    ["40 41 42 43", true],
  ])("the number %s is whole: %s", (phone, isWhole) => {
    expect(wrongPaths({ adults: [{ ...adult, phone }] })).toEqual(isWhole ? [] : ["adults.0.phone"]);
  });

  test("a second adult may have neither e-mail nor phone; without a règlement there is nothing to accept", () => {
    expect(wrongPaths({ adults: [adult, { ...adult, email: "", phone: "" }] })).toEqual([]);
    expect(wrongPaths({ reglementVersion: null, acceptsReglement: false })).toEqual([]);
  });
});

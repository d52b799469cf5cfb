import { describe, expect, test } from "vitest";
import { passagesToComplete, textKinds } from "@/domain/account/commune-texts";
import { defaultText } from "@/domain/account/default-texts";

const commune = {
  name: "Vallombreuse",
  address: "1 place des Tilleuls, 99999 Vallombreuse",
  phone: "04 00 00 00 00",
  email: "scolaire@example.invalid",
  accessibilityState: "NONE" as const,
};

test("Only the commune can write its règlement", () => {
  expect(defaultText("REGLEMENT", commune)).toBeNull();
});

describe.each(textKinds.filter((kind) => kind !== "REGLEMENT" && kind !== "ACKNOWLEDGEMENT"))("%s", (kind) => {
  const body = defaultText(kind, commune) ?? "";

  test("names the commune, how to reach it, and what it still has to write", () => {
    expect(body).toContain("Vallombreuse");
    expect(body).toContain("scolaire@example.invalid");
    expect(passagesToComplete(body)).toBeGreaterThan(0);
  });
});

test.each([
  ["NONE", "déclaré non conforme"],
  ["PARTIAL", "partiellement conforme"],
  ["FULL", "totalement conforme"],
] as const)("The declaration of accessibility says the state of the commune: %s, %s", (accessibilityState, said) => {
  const body = defaultText("ACCESSIBILITY", { ...commune, accessibilityState }) ?? "";
  expect(body.match(/(non|partiellement|totalement) conforme/g)).toEqual([said.replace("déclaré ", "")]);
});

test("Privacy says the legal basis, the rights and where to complain", () => {
  const body = defaultText("PRIVACY", commune) ?? "";
  for (const said of ["mission d’intérêt public", "article 6", "corriger", "opposer", "cnil.fr"]) {
    expect(body).toContain(said);
  }
});

test("The acknowledgement says what silence means, from when, by which article", () => {
  expect(defaultText("ACKNOWLEDGEMENT", commune)).toMatch(/deux mois.*acceptée.*L\.231-1/);
});

test.each([
  ["", 0],
  ["[à compléter]", 1],
  ["[À compléter : le SIRET] puis [à compléter]", 2],
  ["Rien à compléter.", 0],
])("In %j, %i passages are left to write", (body, count) => {
  expect(passagesToComplete(body)).toBe(count);
});

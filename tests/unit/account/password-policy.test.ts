import { describe, expect, test } from "vitest";
import { isMadeOfCommonWords, passwordExample, passwordRefusal } from "@/domain/account/password-policy";

const family = { isStaff: false, ownWords: [], scoreOf: () => 4 };
const staff = { isStaff: true, ownWords: [], scoreOf: () => 4 };

describe("A password is long enough", () => {
  test.each([
    ["11 characters for a family", "vf7kq2mzr9p", family, 12],
    ["13 characters for staff", "vf7kq2mzr9pxw", staff, 14],
    ["11 emojis are 11 characters", "🌳".repeat(11), family, 12],
  ])("not with %s", (_, password, facts, minimum) => {
    expect(passwordRefusal(password, facts)).toEqual({ code: "PASSWORD_TOO_SHORT", minimum });
  });

  test.each([
    ["12 characters for a family", "vf7kq2mzr9px", family],
    ["14 characters for staff", "vf7kq2mzr9pxwd", staff],
    ["a sentence, without a digit nor a capital", "le hérisson lit sous la pluie", family],
  ])("with %s", (_, password, facts) => {
    expect(passwordRefusal(password, facts)).toBeNull();
  });
});

test.each([
  "motdepasse2026",
  "MotDePasse!!!!",
  "M0td3p@sse1234",
  "Cantine-Garderie-2026",
  "azertyuiop123456",
  "Été-Vacances-2026",
  "123456789012",
  "!!!!!!!!!!!!!!",
])("%s is made of common words", (password) => {
  expect(isMadeOfCommonWords(password)).toBe(true);
  expect(passwordRefusal(password, family)).toEqual({ code: "PASSWORD_TOO_COMMON" });
});

test.each(["vf7kq2mzr9px", "brouette sous le figuier", "Cantine-Garderie-Quenouille"])(
  "%s is not made of common words only",
  (password) => expect(isMadeOfCommonWords(password)).toBe(false),
);

test("the example of four words would do, but everybody reads it", () => {
  expect(isMadeOfCommonWords(passwordExample)).toBe(false);
  expect(passwordRefusal(passwordExample, staff)?.code).toBe("PASSWORD_TOO_COMMON");
});

test.each([
  [2, "PASSWORD_TOO_COMMON"],
  [3, undefined],
])("an estimate of %i out of 4", (score, code) => {
  expect(passwordRefusal("vf7kq2mzr9px", { isStaff: false, ownWords: [], scoreOf: () => score })?.code).toBe(code);
});

test("one's own names are words like the others", () => {
  const facts = { ...family, ownWords: ["Léa Dupont-Quenouille", "Vallombreuse"] };
  expect(passwordRefusal("Dupont-Léa-2018", facts)?.code).toBe("PASSWORD_TOO_COMMON");
  expect(passwordRefusal("quenouille.vallombreuse", facts)?.code).toBe("PASSWORD_TOO_COMMON");
  expect(passwordRefusal("quenouille.vallombreuse", family)).toBeNull();
});

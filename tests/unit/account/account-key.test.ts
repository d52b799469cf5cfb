import { expect, test } from "vitest";
import { accountKey, isEmailKey } from "@/domain/account/account-key";

test.each([
  ["  Famille ", "famille"],
  ["Zoe\u0301.MARTIN@Example.invalid", "zoé.martin@example.invalid"],
])("%j is compared as %j", (typed, key) => expect(accountKey(typed)).toBe(key));

test("only an e-mail holds an @", () => {
  expect(isEmailKey("famille")).toBe(false);
  expect(isEmailKey("zoe@example.invalid")).toBe(true);
});

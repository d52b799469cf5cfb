import { expect, test } from "vitest";
import { accountEmailHint } from "@/components/family/staff/account-email-hint";

test.each([
  ["nobody@example.invalid", "Nobody@Example.invalid ", false],
  ["nobody@example.invalid", "other@example.invalid", true],
  ["nobody@example.invalid", "", true],
  ["nobody@example.invalid", null, true],
  [null, "other@example.invalid", false],
])("the account at %s and the file at %s: is it said which one messages go to? %s", (account, typed, isSaid) => {
  expect(accountEmailHint(account, typed)?.includes(account ?? "") ?? false).toBe(isSaid);
});

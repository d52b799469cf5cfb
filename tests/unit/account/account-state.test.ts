import { expect, test } from "vitest";
import { type AccountFacts, accountState } from "@/domain/account/account-state";

const opened: AccountFacts = {
  isDisabled: false,
  hasSignedIn: false,
  mustChangePassword: false,
  codeExpiresAt: null,
  isCodeUsed: false,
  linkExpiresAt: null,
};
const until = "2026-11-02T08:00:00Z";

test.each<[string, Partial<AccountFacts>, string]>([
  ["nothing was sent", {}, "waiting"],
  ["a link is on its way", { linkExpiresAt: until }, "link"],
  ["a code is on its way", { mustChangePassword: true, codeExpiresAt: until }, "code"],
  ["a code replaces a password", { hasSignedIn: true, mustChangePassword: true, codeExpiresAt: until }, "code"],
  ["that code expired", { hasSignedIn: true, mustChangePassword: true }, "code-expired"],
  ["a first code expired", { mustChangePassword: true }, "code-expired"],
  [
    "a code opened it, no password followed",
    { hasSignedIn: true, mustChangePassword: true, isCodeUsed: true },
    "code-used",
  ],
  [
    "then a link leaves",
    { hasSignedIn: true, mustChangePassword: true, isCodeUsed: true, linkExpiresAt: until },
    "link",
  ],
  ["a password was chosen", { hasSignedIn: true }, "active"],
  ["it was closed", { hasSignedIn: true, isDisabled: true, codeExpiresAt: until }, "disabled"],
])("an account when %s", (_, facts, state) => {
  expect(accountState({ ...opened, ...facts })).toBe(state);
});

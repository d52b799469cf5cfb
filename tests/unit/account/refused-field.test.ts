import { expect, test } from "vitest";
import { isAboutField } from "@/components/account/refused-field";

test.each([
  ["WRONG_INSTALLATION_CODE", "beside its field"],
  ["PASSWORD_TOO_COMMON", "beside its field"],
  ["EMAIL_TAKEN", "beside its field"],
  ["ALREADY_INSTALLED", "with the button"],
] as const)("%s is said %s", (code, place) => {
  expect(isAboutField({ message: code, data: { refusal: { code } } })).toBe(place === "beside its field");
});

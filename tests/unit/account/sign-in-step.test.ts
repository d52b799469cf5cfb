import { describe, expect, test } from "vitest";
import { isSecondFactorCompulsory, nextStep, type SignInFacts } from "@/domain/account/sign-in-step";

const agent: SignInFacts = {
  role: "AGENT",
  mustChangePassword: false,
  hasSecondFactor: false,
  secondFactorGiven: false,
  isDemo: false,
};

describe("After the password", () => {
  test.each<[string, Partial<SignInFacts>, ReturnType<typeof nextStep>]>([
    ["an agent without a second factor is in", {}, null],
    ["an agent who has one gives it", { hasSecondFactor: true }, "SECOND_FACTOR_REQUIRED"],
    ["and then is in", { hasSecondFactor: true, secondFactorGiven: true }, null],
    ["a code of the mairie is replaced first", { mustChangePassword: true }, "NEW_PASSWORD_REQUIRED"],
    [
      "the second factor comes before a new password",
      { mustChangePassword: true, hasSecondFactor: true },
      "SECOND_FACTOR_REQUIRED",
    ],
    ["an administrator sets one up", { role: "ADMINISTRATOR" }, "SECOND_FACTOR_SETUP_REQUIRED"],
    ["once the password is their own", { role: "ADMINISTRATOR", mustChangePassword: true }, "NEW_PASSWORD_REQUIRED"],
    ["so does a régisseur", { role: "REGISSEUR" }, "SECOND_FACTOR_SETUP_REQUIRED"],
    ["nobody has to in the demo", { role: "ADMINISTRATOR", isDemo: true }, null],
    ["but who set one up gives it there too", { hasSecondFactor: true, isDemo: true }, "SECOND_FACTOR_REQUIRED"],
  ])("%s", (_, facts, step) => {
    expect(nextStep({ ...agent, ...facts })).toBe(step);
  });

  test("families, the kitchen and the elected choose", () => {
    for (const role of ["FAMILY", "AGENT", "KITCHEN", "READER"] as const)
      expect(isSecondFactorCompulsory(role, false)).toBe(false);
  });
});
